package org.linli.ballot.counting;

import java.util.regex.Pattern;

/**
 * A fraction that has to be reached or passed, exact. 以上 includes the fraction itself (Civil Code,
 * art. 1259), 过半数 does not.
 *
 * @param numerator from 0
 * @param denominator from 1 to 1,000
 * @param inclusive whether the fraction itself is enough
 */
public record Share(long numerator, long denominator, boolean inclusive) {

  private static final int MOST = 1000;
  private static final Pattern WRITTEN = Pattern.compile("(>=|>) ?(\\d{1,4})/(\\d{1,4})");

  public Share {
    if (denominator < 1 || denominator > MOST || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException("No share: " + numerator + "/" + denominator);
    }
  }

  /** At least so much: 以上. */
  public static Share atLeast(long numerator, long denominator) {
    return new Share(numerator, denominator, true);
  }

  /** More than so much: 过半数 is more than 1/2. */
  public static Share moreThan(long numerator, long denominator) {
    return new Share(numerator, denominator, false);
  }

  /** As rule files write it: {@code >= 2/3} or {@code > 1/2}. */
  public static Share parse(String written) {
    var parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("Neither '>= n/d' nor '> n/d': " + written);
    }
    return new Share(
        Long.parseLong(parts.group(2)),
        Long.parseLong(parts.group(3)),
        parts.group(1).equals(">="));
  }

  /** Whether a part of a whole reaches it, in whole numbers. Nothing reaches it of nothing. */
  public boolean reachedBy(long part, long whole) {
    var has = Math.multiplyExact(part, denominator);
    var needs = Math.multiplyExact(whole, numerator);
    return whole > 0 && (inclusive ? has >= needs : has > needs);
  }

  /**
   * The smallest part that reaches it.
   *
   * @param whole from 1
   */
  public long least(long whole) {
    var needs = Math.multiplyExact(whole, numerator);
    return inclusive ? Math.ceilDiv(needs, denominator) : Math.floorDiv(needs, denominator) + 1;
  }

  /** As rule files write it. */
  @Override
  public String toString() {
    return (inclusive ? ">= " : "> ") + numerator + "/" + denominator;
  }
}
