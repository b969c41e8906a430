package org.linli.directory.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/** Days as people type them: 2026-09-08, 2026/9/8, 2026.9.8, 20260908, 2026年9月8日. */
final class Days {

  /** A year of two digits is a slip, not the time of the Han. */
  private static final int FIRST_YEAR = 1800;

  private Days() {}

  /** The day, or null where nothing was typed or what was typed is no day. */
  static @Nullable LocalDate read(Validation check, String field, String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    var parts = typed.replaceAll("[^0-9]+", " ").strip().split(" ");
    try {
      var day =
          parts.length == 3
              ? LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2]))
              : LocalDate.parse(typed, DateTimeFormatter.BASIC_ISO_DATE);
      if (day.getYear() >= FIRST_YEAR) {
        return day;
      }
    } catch (DateTimeException | NumberFormatException noDay) {
      // Said below.
    }
    check.reject(field, PeopleError.NOT_A_DAY);
    return null;
  }

  /**
   * @throws Invalid if the day has not come
   */
  static void past(String field, @Nullable LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      throw Invalid.field(field, PeopleError.DAY_AHEAD);
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
