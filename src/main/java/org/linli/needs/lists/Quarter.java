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

  /** The quarter of a day. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The quarter before it. */
  public Quarter before() {
    return of(firstDay().minusDays(1));
  }

  /** Its first day. */
  public LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  /** The first day after it. */
  public LocalDate endDay() {
    return firstDay().plusMonths(MONTHS);
  }

  Instant begin() {
    return firstDay().atStartOfDay(Dates.ZONE).toInstant();
  }

  Instant end() {
    return endDay().atStartOfDay(Dates.ZONE).toInstant();
  }
}
