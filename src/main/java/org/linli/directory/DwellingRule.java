package org.linli.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * How the dwellings of a building are numbered: 3 units × 18 floors × 4 a floor make 1-101 to
 * 3-1804.
 *
 * @param leftOut floors that the building does not count, such as 4 and 14
 */
public record DwellingRule(int units, int floors, int doors, Set<Integer> leftOut) {

  /** More than the largest building has. */
  public static final int MAX_DWELLINGS = 3_000;

  /**
   * @param leftOut floors separated by commas or spaces
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static DwellingRule of(
      @Nullable String units,
      @Nullable String floors,
      @Nullable String doors,
      @Nullable String leftOut) {
    var check = new Validation();
    var rule =
        new DwellingRule(
            number(check, "units", units, 30),
            number(check, "floors", floors, 120),
            number(check, "doors", doors, 60),
            floors(check, leftOut));
    if (rule.size() > MAX_DWELLINGS) {
      check.reject("doors", DirectoryError.TOO_MANY_DWELLINGS, rule.size(), MAX_DWELLINGS);
    }
    check.done();
    return rule;
  }

  /** The floors that there are: left-out numbers do not lower the building. */
  List<Integer> floorNumbers() {
    var numbers = new ArrayList<Integer>();
    for (var floor = 1; numbers.size() < floors; floor++) {
      if (!leftOut.contains(floor)) {
        numbers.add(floor);
      }
    }
    return numbers;
  }

  /** How many dwellings the rule makes. */
  public int size() {
    return units * floors * doors;
  }

  /** What stands on the doors of each unit, floor by floor. */
  public List<Door> unit() {
    return floorNumbers().stream()
        .flatMap(
            floor ->
                IntStream.rangeClosed(1, doors)
                    .mapToObj(door -> new Door(floor, "%d%02d".formatted(floor, door))))
        .toList();
  }

  private static int number(Validation check, String field, @Nullable String text, int max) {
    var digits = check.required(field, text, 6);
    var right = digits.matches("[1-9]\\d{0,3}") && Integer.parseInt(digits) <= max;
    if (!right && !digits.isEmpty()) {
      check.reject(field, DirectoryError.NOT_A_NUMBER, max);
    }
    return right ? Integer.parseInt(digits) : 0;
  }

  private static Set<Integer> floors(Validation check, @Nullable String text) {
    var floors = new TreeSet<Integer>();
    for (var word : check.optional("leftOut", text, 100).split("[\\s,，、]+")) {
      if (word.matches("[1-9]\\d{0,2}")) {
        floors.add(Integer.valueOf(word));
      } else if (!word.isEmpty()) {
        check.reject("leftOut", DirectoryError.NOT_A_NUMBER, 200);
      }
    }
    return floors;
  }

  /** A door on a floor. */
  public record Door(int floor, String number) {}
}
