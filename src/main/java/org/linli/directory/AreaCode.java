package org.linli.directory;

import java.util.Optional;

/**
 * A code of the national division 2+2+2+3+3: province, city, county, street, community. Files write
 * it cut after its level (42, 4201, 420102, 420102003) or padded with zeros; we keep 12 digits.
 *
 * @param digits 12 digits
 */
record AreaCode(String digits) {

  private static final int[] LENGTHS = {2, 4, 6, 9, 12};
  private static final String PADDING = "0000000000";

  /** Reads 2, 4, 6, 9 or 12 digits; empty for anything else and for a code of zeros. */
  static Optional<AreaCode> parse(String text) {
    if (!isLength(text.length()) || !isDigits(text) || text.startsWith("00")) {
      return Optional.empty();
    }
    return Optional.of(new AreaCode((text + PADDING).substring(0, 12)));
  }

  /** The digits that a code of a level has, 1 province to 5 community. */
  static int length(int level) {
    return LENGTHS[level - 1];
  }

  /** 1 province … 5 community. */
  int level() {
    var level = 1;
    while (!digits.regionMatches(length(level), PADDING, 0, 12 - length(level))) {
      level++;
    }
    return level;
  }

  /** The significant digits. */
  String significant() {
    return digits.substring(0, length(level()));
  }

  /**
   * The area above; empty for a province. Where a city has no counties, as 东莞, the code of a street
   * names a county of zeros, which is the city.
   */
  Optional<AreaCode> parent() {
    var level = level();
    return level == 1 ? Optional.empty() : parse(digits.substring(0, length(level - 1)));
  }

  private static boolean isLength(int length) {
    for (var each : LENGTHS) {
      if (each == length) {
        return true;
      }
    }
    return false;
  }

  /** Of ASCII only. */
  private static boolean isDigits(String text) {
    return text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
