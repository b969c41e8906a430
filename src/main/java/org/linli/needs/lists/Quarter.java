package org.linli.needs.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.linli.platform.Dates;

/**
 * Three months, by Chinese time.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

  private static final int MONTHS = 3;

  static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  Quarter before() {
    return of(firstDay().minusDays(1));
  }

  LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  Instant begin() {
    return firstDay().atStartOfDay(Dates.ZONE).toInstant();
  }

  Instant end() {
    return firstDay().plusMonths(MONTHS).atStartOfDay(Dates.ZONE).toInstant();
  }
}
