package org.linli.ballot.budgeting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal shares with one share, exactly and fast. Amounts are in units times voters, so that the
 * share is whole.
 */
final class SharesRun {

  private final Ballots ballots;
  private final BigInteger[] costs;
  private final Integer[] ranked;
  private final Payments payments;
  private final Prices prices;
  private final ExactPrices exact;
  private final long[] factors;
  private double[] keys;
  private double[] before;

  SharesRun(Election election, Rule.Utility utility, boolean[] open) {
    ballots = election.ballots();
    var voters = BigInteger.valueOf(ballots.voters());
    costs =
        Arrays.stream(election.costs())
            .mapToObj(it -> BigInteger.valueOf(it).multiply(voters))
            .toArray(BigInteger[]::new);
    ranked = election.inTieOrder().toArray(Integer[]::new);
    payments = new Payments(costs.length);
    prices = new Prices(election, utility, open, costs, payments);
    exact = prices.exact();
    factors = new long[costs.length];
    keys = new double[costs.length];
    before = new double[costs.length];
  }

  /** What was chosen, in order, and for how much. */
  Payments payments() {
    return payments;
  }

  /**
   * Chooses.
   *
   * @param share of each voter, in units times voters
   * @param listener is told of each project before its supporters pay for it
   */
  void run(BigInteger share, BeforePaying listener) {
    begin(share, listener);
    var next = prices.next(0);
    while (next >= 0) {
      var project = next;
      listener.choose(project, () -> left(project));
      choose(project);
      next = prices.next(0);
    }
  }

  /**
   * Whether with this share, which is larger than that of the last run, and with every share
   * between them, the same projects are chosen in the same order. True only if it is proved, which
   * is so if in each round the chosen one is cheaper with the smaller share than any other with the
   * larger one: as long as the same are chosen, whoever has a larger share never has less, and no
   * price is higher. If it is false, nothing is known, and the next call must be {@link #run}.
   *
   * @param expected what the last run chose
   */
  boolean follows(BigInteger share, List<Integer> expected) {
    var swap = before;
    before = keys;
    keys = swap;
    begin(share, BeforePaying.NOBODY);
    for (var round = payments.size(); round < expected.size(); round++) {
      var project = prices.next(before[round]);
      if (project != expected.get(round) || !prices.alone(project, before[round])) {
        return false;
      }
      choose(project);
    }
    return prices.next(0) < 0;
  }

  private void begin(BigInteger share, BeforePaying listener) {
    payments.clear(share);
    prices.begin(share.doubleValue());
    for (var project : ranked) {
      if (prices.waits(project) && costs[project].signum() == 0) {
        listener.choose(project, () -> left(project));
        payments.free(project);
        prices.chosen(project);
      }
    }
  }

  private void choose(int project) {
    keys[payments.size()] = prices.most(project);
    pay(project);
    prices.chosen(project);
  }

  /** Told of what is about to be chosen; may ask for what its supporters have together. */
  interface BeforePaying {

    /** Nobody asks. */
    BeforePaying NOBODY = (project, supporters) -> {};

    /** With what the supporters have together, over what {@link Payments#denominator} says. */
    void choose(int project, Together supporters);
  }

  /** Says what the supporters of a project have together. */
  interface Together {
    /** Over the denominator of the payments, in units times voters. */
    BigInteger money();
  }

  /** What the supporters of a project have left together, over the payments' denominator. */
  BigInteger left(int project) {
    Arrays.fill(factors, 0);
    var alive = 0L;
    for (var at = ballots.supportFrom()[project]; at < ballots.supportFrom()[project + 1]; at++) {
      var ballot = ballots.supporter()[at];
      if (prices.money(ballot) != 0) {
        alive += ballots.weight()[ballot];
        exact.count(ballot, -ballots.weight()[ballot], factors);
      }
    }
    return payments.combine(BigInteger.ZERO, alive, factors);
  }

  private void pay(int project) {
    var known = exact.known(project);
    Arrays.fill(factors, 0);
    var poor = 0L;
    var paying = 0L;
    for (var at = prices.begin(project); at < prices.end(project); at++) {
      var ballot = prices.supporter(at);
      if (prices.money(ballot) == 0) {
        continue;
      }
      var weight = ballots.weight()[ballot];
      if (isPoor(project, at, known)) {
        poor += weight;
        exact.count(ballot, weight, factors);
        prices.setMoney(ballot, 0);
      } else {
        paying += weight * prices.worth(at);
      }
    }
    // (cost − what the poor have) / weight of those who pay, all over the denominator so far
    payments.add(project, payments.combine(costs[project], -poor, factors), paying);
    take(project, known);
  }

  private boolean isPoor(int project, int at, boolean known) {
    var ballot = prices.supporter(at);
    var has = prices.money(ballot);
    var due = prices.price(project) * prices.worth(at);
    return (known && prices.near(has, due, prices.width(project)))
        ? exact.isPoor(project, ballot, prices.worth(at))
        : has < due;
  }

  private void take(int project, boolean known) {
    var price = payments.lastPrice();
    for (var at = prices.begin(project); at < prices.end(project); at++) {
      var ballot = prices.supporter(at);
      var has = prices.money(ballot);
      if (has != 0) {
        var due = price * prices.worth(at);
        var close = known && prices.near(has, due, prices.width(project));
        prices.setMoney(ballot, close ? exact.money(ballot) : has - due);
      }
    }
  }

  /** Projects that were chosen, in order. */
  List<Integer> chosen() {
    return IntStream.range(0, payments.size()).mapToObj(payments::bought).toList();
  }
}
