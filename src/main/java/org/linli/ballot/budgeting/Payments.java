package org.linli.ballot.budgeting;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What was paid for the projects chosen so far, exactly. The price of the k-th, for each unit of
 * what it is worth to a voter, is {@code numerator[k]} over the product of the divisors up to the
 * k-th. What any voters have left is the share less prices, so a whole combination of prices, and
 * all of it is found with Horner's scheme over one denominator, without any division.
 */
final class Payments {

  private static final int BITS = 62;

  private final int[] place;
  private final int[] bought;
  private final BigInteger[] numerators;
  private final BigInteger[] divisors;
  private BigInteger denominator = BigInteger.ONE;
  private BigInteger share = BigInteger.ZERO;
  private int size;

  Payments(int projects) {
    place = new int[projects];
    bought = new int[projects];
    numerators = new BigInteger[projects];
    divisors = new BigInteger[projects];
  }

  /** Begins again with a share. */
  void clear(BigInteger newShare) {
    Arrays.fill(place, -1);
    size = 0;
    denominator = BigInteger.ONE;
    share = newShare;
  }

  /** How many projects were chosen. */
  int size() {
    return size;
  }

  /** The project that was chosen in a round, from 0. */
  int bought(int round) {
    return bought[round];
  }

  /** In which round a project was chosen, from 0, or -1. */
  int place(int project) {
    return place[project];
  }

  /** What amounts are given over. */
  BigInteger denominator() {
    return denominator;
  }

  /** A project that costs nothing is chosen. */
  void free(int project) {
    put(project, BigInteger.ZERO, BigInteger.ONE);
  }

  /**
   * A project is chosen.
   *
   * @param rest what those who can pay the whole price pay together, over the denominator
   * @param weight for how many units of worth
   */
  void add(int project, BigInteger rest, long weight) {
    var divisor = BigInteger.valueOf(weight);
    var common = rest.gcd(divisor);
    put(project, rest.divide(common), divisor.divide(common));
  }

  private void put(int project, BigInteger numerator, BigInteger divisor) {
    numerators[size] = numerator;
    divisors[size] = divisor;
    denominator = denominator.multiply(divisor);
    place[project] = size;
    bought[size++] = project;
  }

  /**
   * {@code whole + shares · share + Σ factor[k] · price[k]}, over the denominator.
   *
   * @param factors one for each round so far
   */
  BigInteger combine(BigInteger whole, long shares, long[] factors) {
    var sum = whole.add(share.multiply(BigInteger.valueOf(shares)));
    for (var round = 0; round < size; round++) {
      if (!divisors[round].equals(BigInteger.ONE)) {
        sum = sum.multiply(divisors[round]);
      }
      if (factors[round] != 0) {
        sum = sum.add(numerators[round].multiply(BigInteger.valueOf(factors[round])));
      }
    }
    return sum;
  }

  /** The price of the last round, but for a few units in the last place. */
  double lastPrice() {
    return quotient(numerators[size - 1], denominator);
  }

  /** The price of a round, exactly. */
  Ratio price(int round) {
    var under = BigInteger.ONE;
    for (var earlier = 0; earlier <= round; earlier++) {
      under = under.multiply(divisors[earlier]);
    }
    return new Ratio(numerators[round], under);
  }

  /** A quotient of numbers of any length above or at zero, within 2^-51 of itself. */
  static double quotient(BigInteger over, BigInteger under) {
    if (over.signum() == 0) {
      return 0;
    }
    var up = Math.max(0, over.bitLength() - BITS);
    var down = Math.max(0, under.bitLength() - BITS);
    var quotient =
        (double) over.shiftRight(up).longValue() / (double) under.shiftRight(down).longValue();
    return Math.scalb(quotient, up - down);
  }
}
