package org.linli.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.linli.kernel.Validation;

/**
 * How the dwellings of a building are numbered: 3 units × 18 floors × 4 a floor make 1-101 to
 * 3-1804.
 *
 * @param leftOut floors that the building does not count, such as 4 and 14
 * @param called what stands for the number of a floor: 3A for 4
 * @param basements floors below ground
 * @param letters whether doors of a floor are A, B … instead of 01, 02 …
 */
public record DwellingRule(
    int units,
    int floors,
    int doors,
    Set<Integer> leftOut,
    Map<Integer, String> called,
    int basements,
    boolean letters) {

  /** More than the largest building has. */
  public static final int MAX_DWELLINGS = 3_000;

  public DwellingRule {
    leftOut = Set.copyOf(leftOut);
    called = Map.copyOf(called);
  }

  void check(Validation check) {
    if (size() > MAX_DWELLINGS) {
      check.reject("doors", DirectoryError.TOO_MANY_DWELLINGS, size(), MAX_DWELLINGS);
    } else if (!unit().stream().map(Door::number).allMatch(new HashSet<String>()::add)) {
      check.reject("called", DirectoryError.FLOOR_TWICE);
    }
  }

  /** How many dwellings the rule makes. */
  public int size() {
    return units * (floors + basements) * doors;
  }

  /** What stands on the doors of each unit, floor by floor from below. */
  public List<Door> unit() {
    return floorNumbers()
        .boxed()
        .flatMap(floor -> IntStream.rangeClosed(1, doors).mapToObj(door -> door(floor, door)))
        .toList();
  }

  /** The floors that there are: left-out numbers do not lower the building. */
  private IntStream floorNumbers() {
    var below = IntStream.rangeClosed(-basements, -1);
    var above = IntStream.iterate(1, floor -> floor + 1).filter(floor -> !leftOut.contains(floor));
    return IntStream.concat(below, above.limit(floors));
  }

  private Door door(int floor, int door) {
    var name = called.getOrDefault(floor, String.valueOf(floor));
    return new Door(
        floor, name + (letters ? String.valueOf((char) ('A' + door - 1)) : "%02d".formatted(door)));
  }

  /** A door on a floor. */
  public record Door(int floor, String number) {}
}
