package org.linli.needs;

import org.linli.kernel.ShortNumber;

/**
 * A need's number as one number that grows with it, as the column {@code needs.need.ordinal} makes
 * it: newer needs have greater ones.
 */
public final class Ordinal {

  /** Behind all of them. */
  public static final int END = Integer.MAX_VALUE;

  private static final int FIRST_YEAR = 2000;
  private static final int A_YEAR = 10_000_000;

  private Ordinal() {}

  public static int of(ShortNumber number) {
    return (number.year() - FIRST_YEAR) * A_YEAR + number.sequence();
  }

  /** The number that has this ordinal. */
  public static ShortNumber number(int ordinal) {
    return new ShortNumber(FIRST_YEAR + ordinal / A_YEAR, ordinal % A_YEAR);
  }
}
