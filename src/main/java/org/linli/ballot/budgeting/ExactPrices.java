package org.linli.ballot.budgeting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prices of a round in exact numbers, for what floating point leaves open. */
final class ExactPrices {

  private final Prices round;
  private final Ballots ballots;
  private final Payments payments;
  private final BigInteger[] costs;
  private final boolean pointed;
  private final boolean byCost;
  private final @Nullable Price[] prices;

  /** A price, over a weight and the denominator of the payments. */
  private record Price(BigInteger rest, long weight) {}

  /** Voters with the same money, for whom a project is worth the same. */
  @SuppressWarnings("ArrayRecordComponent") // the one weight grows
  private record Purse(BigInteger money, long worth, long[] weight) {}

  @SuppressWarnings("ArrayRecordComponent") // equality is by content
  private record Key(long[] paid, long worth) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && worth == that.worth && Arrays.equals(paid, that.paid);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(paid) + Long.hashCode(worth);
    }
  }

  ExactPrices(
      Prices round, Ballots ballots, Payments payments, BigInteger[] costs, Rule.Utility utility) {
    this.round = round;
    this.ballots = ballots;
    this.payments = payments;
    this.costs = costs;
    pointed = utility == Rule.Utility.POINTS;
    byCost = utility == Rule.Utility.COST;
    prices = new Price[costs.length];
  }

  /** What was known of a project in an earlier round holds no longer. */
  void forget(int project) {
    prices[project] = null;
  }

  /** Whether the price of a project is known exactly in this round. */
  boolean known(int project) {
    return prices[project] != null;
  }

  /** Adds what a ballot paid in each round, times a factor, to factors of the rounds. */
  void count(int ballot, long times, long[] factors) {
    for (var entry = ballots.from()[ballot]; entry < ballots.from()[ballot + 1]; entry++) {
      var round = payments.place(ballots.chosen()[entry]);
      if (round >= 0) {
        factors[round] += times * (pointed ? ballots.given()[entry] : 1);
      }
    }
  }

  /**
   * Finds a price exactly; false if the supporters have too little together.
   *
   * @param about the price but for a share of it, so that only those are looked at exactly who have
   *     about as much; NaN if it is not known
   */
  boolean settle(int project, double about, double width) {
    Map<Key, Purse> purses = new HashMap<>();
    var factors = new long[payments.size()];
    var poor = 0L;
    var weight = 0L;
    for (var at = ballots.supportFrom()[project]; at < ballots.supportFrom()[project + 1]; at++) {
      var ballot = ballots.supporter()[at];
      var has = round.money(ballot);
      if (has == 0) {
        continue;
      }
      var voters = ballots.weight()[ballot];
      var worth = pointed ? ballots.supportGiven()[at] : 1;
      var clear = !Double.isNaN(about) && !round.near(has, about * worth, width);
      if (clear && has < about * worth) {
        poor += voters;
        count(ballot, voters, factors);
        continue;
      }
      weight += voters * worth;
      if (!clear) {
        var key = new Key(factors(ballot), worth);
        purses.computeIfAbsent(key, this::purse).weight[0] += voters;
      }
    }
    var rest = payments.combine(costs[project], -poor, factors);
    if (!split(project, rest, weight, purses)) {
      return !Double.isNaN(about) && settle(project, Double.NaN, 0);
    }
    return Double.isNaN(about)
        || Math.abs(price(project) - about) <= about * width / 2
        || settle(project, Double.NaN, 0);
  }

  private Purse purse(Key key) {
    return new Purse(payments.combine(BigInteger.ZERO, 1, key.paid), key.worth, new long[1]);
  }

  /** Of those in doubt, whoever cannot pay the price that the others leave pays all. */
  private boolean split(int project, BigInteger cost, long voters, Map<Key, Purse> purses) {
    var rest = cost;
    var weight = voters;
    for (var purse : leastFirst(purses)) {
      if (rest.multiply(BigInteger.valueOf(purse.worth))
              .compareTo(purse.money.multiply(BigInteger.valueOf(weight)))
          <= 0) {
        break;
      }
      rest = rest.subtract(purse.money.multiply(BigInteger.valueOf(purse.weight[0])));
      weight -= purse.weight[0] * purse.worth;
    }
    if (weight > 0) {
      prices[project] = new Price(rest, weight);
    }
    return weight > 0;
  }

  private static List<Purse> leastFirst(Map<Key, Purse> purses) {
    var sorted = new ArrayList<>(purses.values());
    sorted.sort(
        (one, other) ->
            one.money
                .multiply(BigInteger.valueOf(other.worth))
                .compareTo(other.money.multiply(BigInteger.valueOf(one.worth))));
    return sorted;
  }

  private long[] factors(int ballot) {
    var factors = new long[payments.size()];
    count(ballot, -1, factors);
    return factors;
  }

  /** A price that is known, but for a few units in the last place. */
  double price(int project) {
    var price = of(project);
    return Payments.quotient(
        price.rest, payments.denominator().multiply(BigInteger.valueOf(price.weight)));
  }

  /** Whether a project is cheaper than another for what it is worth; equal ones are not. */
  boolean cheaper(int project, int other) {
    var one = of(project);
    var two = of(other);
    return one.rest
            .multiply(BigInteger.valueOf(two.weight))
            .multiply(byCost ? costs[other] : BigInteger.ONE)
            .compareTo(
                two.rest
                    .multiply(BigInteger.valueOf(one.weight))
                    .multiply(byCost ? costs[project] : BigInteger.ONE))
        < 0;
  }

  private Price of(int project) {
    var price = prices[project];
    if (price == null) {
      if (!settle(project, round.price(project), round.width(project))) {
        throw new IllegalStateException("Supporters who can pay cannot");
      }
      price = prices[project];
    }
    return Objects.requireNonNull(price);
  }

  /** Whether a voter has less than the exact price. */
  boolean isPoor(int project, int ballot, long worth) {
    var price = of(project);
    var has = payments.combine(BigInteger.ZERO, 1, factors(ballot));
    return has.multiply(BigInteger.valueOf(price.weight))
            .compareTo(price.rest.multiply(BigInteger.valueOf(worth)))
        < 0;
  }

  /** What a voter who never paid all has now. */
  double money(int ballot) {
    return Payments.quotient(
        payments.combine(BigInteger.ZERO, 1, factors(ballot)), payments.denominator());
  }
}
