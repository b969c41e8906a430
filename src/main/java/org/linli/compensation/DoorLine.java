package org.linli.compensation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.kernel.Validation;

/**
 * A dwelling as it is typed in: door, floor, area, owners.
 *
 * @param area in 1/100 m²; 0 if unknown
 * @param owners several are together one head, in any order
 */
record DoorLine(String door, int floor, long area, String owners) {

  /** More than any stairwell has. */
  static final int MOST = 300;

  private static final int PARTS = 4;
  private static final int LONGEST = 60;

  /** Says which line cannot be read. */
  static void check(Validation check, String typed) {
    var lines = lines(typed);
    var doors = new HashSet<String>();
    if (lines.size() > MOST) {
      check.reject("doorLines", CompensationError.TOO_MANY, MOST);
    }
    for (var line : lines) {
      var read = line(line);
      if (read.isEmpty()) {
        check.reject("doorLines", CompensationError.LINE, line);
        return;
      }
      if (!doors.add(read.get().door())) {
        check.reject("doorLines", CompensationError.DOOR_TWICE, read.get().door());
        return;
      }
    }
  }

  static List<DoorLine> read(String typed) {
    return lines(typed).stream().map(DoorLine::line).flatMap(Optional::stream).toList();
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Optional<DoorLine> line(String line) {
    var parts = line.split("[\\s,，]+", PARTS);
    if (parts.length < 2 || !parts[0].matches("[\\p{IsHan}A-Za-z0-9-]{1,12}")) {
      return Optional.empty();
    }
    var floor = parts[1].replaceAll("[层楼]", "");
    var area = parts.length > 2 ? area(parts[2]) : Optional.of(0L);
    if (!floor.matches("-?[1-9]\\d{0,2}") || area.isEmpty()) {
      return Optional.empty();
    }
    var storey = Integer.parseInt(floor);
    var owners = parts.length == PARTS ? owners(parts[3]) : "";
    return storey < -9 || storey > 200 || owners.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new DoorLine(parts[0], storey, area.get(), owners));
  }

  /** Unknown is 未知, ?, - or 0. */
  private static Optional<Long> area(String typed) {
    var text = typed.replaceAll("㎡|m²|平方米|平米", "");
    if (text.matches("未知|不详|[?？-]")) {
      return Optional.of(0L);
    }
    return text.matches("\\d{1,5}(\\.\\d{1,2})?")
        ? Optional.of(new BigDecimal(text).movePointRight(2).longValueExact())
        : Optional.empty();
  }

  /** The same people in another order are the same head. */
  static String owners(String typed) {
    return Arrays.stream(typed.split("[\\s,，、;；/]+"))
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining("、"));
  }
}
