package org.linli.ballot.budgeting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prices of a round in exact numbers, for what floating point leaves open. */
final class ExactPrices {

  private final SharesRun run;
  private final Ballots ballots;
  private final Payments payments;
  private final BigInteger[] costs;
  private final boolean pointed;
  private final boolean byCost;
  private final @Nullable Price[] prices;

  /** A price, over a weight and the denominator of the payments. */
  private record Price(BigInteger rest, long weight) {}

  /** Voters with the same money, for whom a project is worth the same. */
  private record Purse(BigInteger money, long worth, long[] weight) {}

  private record Key(List<Long> paid, long worth) {}

  ExactPrices(
      SharesRun run,
      Ballots ballots,
      Payments payments,
      BigInteger[] costs,
      boolean pointed,
      Rule.Utility utility) {
    this.run = run;
    this.ballots = ballots;
    this.payments = payments;
    this.costs = costs;
    this.pointed = pointed;
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

  /** Finds a price exactly; false if the supporters have too little together. */
  boolean settle(int project) {
    var purses = purses(project);
    var weight = 0L;
    for (var purse : purses) {
      weight += purse.weight[0] * purse.worth;
    }
    var rest = costs[project].multiply(payments.denominator());
    for (var purse : purses) {
      // price · worth ≤ money: this one and all who follow can pay the price
      if (rest.multiply(BigInteger.valueOf(purse.worth))
              .compareTo(purse.money.multiply(BigInteger.valueOf(weight)))
          <= 0) {
        prices[project] = new Price(rest, weight);
        return true;
      }
      rest = rest.subtract(purse.money.multiply(BigInteger.valueOf(purse.weight[0])));
      weight -= purse.weight[0] * purse.worth;
    }
    return false;
  }

  /** Those with the least for what the project is worth to them come first. */
  private List<Purse> purses(int project) {
    Map<Key, Purse> purses = new HashMap<>();
    for (var at = ballots.supportFrom()[project]; at < ballots.supportFrom()[project + 1]; at++) {
      var ballot = ballots.supporter()[at];
      if (run.money(ballot) != 0) {
        var factors = factors(ballot);
        var worth = pointed ? ballots.supportGiven()[at] : 1;
        purses
            .computeIfAbsent(
                new Key(Arrays.stream(factors).boxed().toList(), worth),
                key ->
                    new Purse(
                        payments.combine(BigInteger.ZERO, 1, factors), key.worth, new long[1]))
            .weight[0] +=
            ballots.weight()[ballot];
      }
    }
    var sorted = new ArrayList<>(purses.values());
    Comparator<Purse> byMoney =
        (one, other) ->
            one.money
                .multiply(BigInteger.valueOf(other.worth))
                .compareTo(other.money.multiply(BigInteger.valueOf(one.worth)));
    sorted.sort(byMoney);
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
      if (!settle(project)) {
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
