package org.linli.calendar;

/**
 * How long something may take. Hours run on Sundays too; working days follow the holiday calendar.
 *
 * @param amount at least 1, at most {@value #MAX}
 */
public record Term(int amount, TermUnit unit) {

  /** Ten years of hours; nothing is promised for longer. */
  public static final int MAX = 87_600;

  public Term {
    if (amount < 1 || amount > MAX) {
      throw new IllegalArgumentException("Not a term: " + amount + " " + unit);
    }
  }

  public static Term hours(int amount) {
    return new Term(amount, TermUnit.HOURS);
  }

  public static Term workingDays(int amount) {
    return new Term(amount, TermUnit.WORKING_DAYS);
  }
}
