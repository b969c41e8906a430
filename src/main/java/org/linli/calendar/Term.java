package org.linli.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something may take. Hours run on Sundays too; working days follow the holiday calendar.
 *
 * @param amount at least 1; no term is longer than ten years
 */
public record Term(int amount, TermUnit unit) {

  private static final int MAX_HOURS = 87_600;

  public Term {
    var max = unit == TermUnit.SECONDS ? MAX_HOURS * 3_600 : MAX_HOURS;
    if (amount < 1 || amount > max) {
      throw new IllegalArgumentException("Not a term: " + amount + " " + unit);
    }
  }

  public static Term hours(int amount) {
    return new Term(amount, TermUnit.HOURS);
  }

  public static Term workingDays(int amount) {
    return new Term(amount, TermUnit.WORKING_DAYS);
  }

  /**
   * From one moment to another that somebody promised.
   *
   * @param from in whole seconds
   */
  public static Term until(Instant from, Instant due) {
    return new Term((int) Math.max(1, Duration.between(from, due).toSeconds()), TermUnit.SECONDS);
  }
}
