package org.linli.ballot.budgeting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal shares with one share, exactly and fast. Amounts are in units times voters, so that the
 * share is whole. For each project the price is sought at which its supporters pay for it together,
 * each the price times what it is worth to that voter, or all that is left. Any split of supporters
 * into those who pay the price and those who pay all they have gives a price that is not too high;
 * so the projects are looked at again and again, always the one with the lowest price known to be
 * not too high, each time splitting its supporters by that price (Newton's method on a concave
 * function), until the lowest does not move. This is done in floating point with bounds of its
 * errors; whatever these leave open is decided with {@link Payments}. A voter who once paid all has
 * nothing left, so is dropped.
 *
 * <p>Errors: a price is within 2^-51 of itself, and what a voter paid is at most the share, so all
 * prices together are within 2^-51 of the share; each time that the voter paid, rounding adds up to
 * 2^-53 of the share.
 */
final class SharesRun {

  private static final double ULP = 0x1p-53;
  private static final double NEAR = 0x1p-30;
  private static final double WIDEST = 0x1p-7;
  private static final int MOST_LOOKS = 100;

  private final Ballots ballots;
  private final int projects;
  private final BigInteger[] costs;
  private final double[] cost;
  private final double[] worth;
  private final Integer[] ranked;
  private final boolean[] open;
  private final boolean pointed;
  private final ExactPrices exact;
  private final Payments payments;

  private final double[] money;
  private final int[] supporter;
  private final long[] given;
  private final int[] length;
  private final double[] price;
  private final double[] low;
  private final double[] high;
  private final int[] state;
  private final double[] width;
  private final int[] looks;
  private final long[] factors;
  private double share;
  private double slip;

  private static final int OUT = 0;
  private static final int WAITING = 1;
  private static final int SETTLED = 2;
  private static final int DOUBTFUL = 3;

  SharesRun(Election election, Rule.Utility utility, boolean[] open) {
    this.open = open.clone();
    ballots = election.ballots();
    projects = election.projects().size();
    pointed = utility == Rule.Utility.POINTS;
    var voters = BigInteger.valueOf(ballots.voters());
    costs = new BigInteger[projects];
    cost = new double[projects];
    worth = new double[projects];
    for (var project = 0; project < projects; project++) {
      costs[project] = BigInteger.valueOf(election.costs()[project]).multiply(voters);
      cost[project] = costs[project].doubleValue();
      worth[project] = utility == Rule.Utility.COST ? cost[project] : 1;
    }
    ranked = election.inTieOrder().toArray(Integer[]::new);
    payments = new Payments(projects);
    money = new double[ballots.size()];
    supporter = new int[ballots.supporter().length];
    given = pointed ? new long[supporter.length] : new long[0];
    length = new int[projects];
    price = new double[projects];
    low = new double[projects];
    high = new double[projects];
    state = new int[projects];
    width = new double[projects];
    looks = new int[projects];
    factors = new long[projects];
    exact = new ExactPrices(this, ballots, payments, costs, pointed, utility);
  }

  /** What was chosen, in order, and for how much. */
  Payments payments() {
    return payments;
  }

  /**
   * Chooses.
   *
   * @param newShare of each voter, in units times voters
   * @param before is told of each project before its supporters pay for it
   */
  void run(BigInteger newShare, BeforePaying before) {
    begin(newShare);
    for (var project : ranked) {
      if (state[project] == WAITING && costs[project].signum() == 0) {
        before.choose(project, supporters(project));
        payments.free(project);
        state[project] = OUT;
      }
    }
    for (var project = next(); project >= 0; project = next()) {
      before.choose(project, supporters(project));
      pay(project);
      state[project] = OUT;
      for (var other = 0; other < projects; other++) {
        state[other] = state[other] == OUT ? OUT : WAITING;
        looks[other] = 0;
      }
    }
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

  private Together supporters(int project) {
    return () -> left(project);
  }

  /** What the supporters of a project have left together, over the payments' denominator. */
  BigInteger left(int project) {
    Arrays.fill(factors, 0);
    var alive = 0L;
    for (var at = ballots.supportFrom()[project]; at < ballots.supportFrom()[project + 1]; at++) {
      var ballot = ballots.supporter()[at];
      if (money[ballot] != 0) {
        alive += ballots.weight()[ballot];
        exact.count(ballot, -ballots.weight()[ballot], factors);
      }
    }
    return payments.combine(BigInteger.ZERO, alive, factors);
  }

  private void begin(BigInteger newShare) {
    payments.clear(newShare);
    share = newShare.doubleValue();
    slip = share * (0x1p-50 + ballots.longest() * ULP);
    Arrays.fill(money, share);
    System.arraycopy(ballots.supporter(), 0, supporter, 0, supporter.length);
    if (pointed) {
      System.arraycopy(ballots.supportGiven(), 0, given, 0, given.length);
    }
    for (var project = 0; project < projects; project++) {
      length[project] = ballots.supportFrom()[project + 1] - ballots.supportFrom()[project];
      state[project] = open[project] && length[project] > 0 ? WAITING : OUT;
      price[project] = cost[project] / (pointed ? ballots.points(project) : ballots.votes(project));
      low[project] = price[project] * (1 - 0x1p-50);
      looks[project] = 0;
    }
  }

  /** What a voter has, but for an error that {@link #near} allows for; 0 exactly if nothing. */
  double money(int ballot) {
    return money[ballot];
  }

  /** The price of a project in this round, as far as it is known. */
  double price(int project) {
    return price[project];
  }

  /** Whether only exact numbers tell which of two amounts is larger. */
  boolean near(double has, double due, double wide) {
    return Math.abs(has - due) <= due * wide + 2 * slip;
  }

  /** Within which share of itself the price of a project is known in this round. */
  double width(int project) {
    return width[project];
  }

  /** The project that is cheapest for what it is worth, or -1 if none can be paid. */
  private int next() {
    var bound = Double.POSITIVE_INFINITY;
    while (true) {
      var project = lowest();
      if (project < 0 || low[project] / worth[project] > bound) {
        break;
      }
      look(project);
      if (state[project] == DOUBTFUL && exactly(project)) {
        state[project] = SETTLED;
      }
      if (state[project] == SETTLED) {
        bound = Math.min(bound, high[project] / worth[project] * (1 + 4 * ULP));
      }
    }
    return cheapest(bound);
  }

  private int lowest() {
    var found = -1;
    var best = Double.POSITIVE_INFINITY;
    for (var project = 0; project < projects; project++) {
      if (state[project] == WAITING && low[project] / worth[project] < best) {
        best = low[project] / worth[project];
        found = project;
      }
    }
    return found;
  }

  /** Among those that were settled: one, or the cheapest by exact numbers, ties by their order. */
  private int cheapest(double bound) {
    var found = -1;
    for (var project : ranked) {
      if (state[project] == SETTLED
          && low[project] / worth[project] * (1 - 4 * ULP) <= bound
          && (found < 0 || exact.cheaper(project, found))) {
        found = project;
      }
    }
    return found;
  }

  private boolean exactly(int project) {
    var about = width[project] <= WIDEST ? price[project] : Double.NaN;
    if (!exact.settle(project, about, width[project])) {
      state[project] = OUT;
      return false;
    }
    price[project] = exact.price(project);
    width[project] = NEAR;
    low[project] = price[project] * (1 - 0x1p-49);
    high[project] = price[project] * (1 + 0x1p-49);
    return true;
  }

  /** Splits the supporters once by the price that is known, and finds out what follows. */
  private void look(int project) {
    exact.forget(project);
    var tried = price[project];
    var begin = ballots.supportFrom()[project];
    var end = begin + length[project];
    var out = begin;
    var poor = 0.0;
    var all = 0.0;
    var paying = 0L;
    var people = 0L;
    var near = false;
    for (var at = begin; at < end; at++) {
      var ballot = supporter[at];
      var has = money[ballot];
      if (has == 0) {
        continue;
      }
      supporter[out] = ballot;
      var weight = ballots.weight()[ballot];
      var worthOfOne = 1L;
      if (pointed) {
        worthOfOne = given[at];
        given[out] = worthOfOne;
      }
      out++;
      var due = tried * worthOfOne;
      people += weight;
      all += weight * has;
      if (has < due) {
        poor += weight * has;
      } else {
        paying += weight * worthOfOne;
      }
      near |= near(has, due, NEAR);
    }
    length[project] = out - begin;
    var count = out - begin;
    var wrong = people * slip + (count + 4) * ULP * (all + cost[project]);
    if (all + wrong < cost[project]) {
      state[project] = OUT;
    } else if (paying == 0) {
      state[project] = DOUBTFUL;
      width[project] = Double.POSITIVE_INFINITY;
    } else {
      settle(project, tried, (cost[project] - poor) / paying, wrong / paying, near);
    }
  }

  private void settle(int project, double tried, double found, double wrong, boolean near) {
    price[project] = found;
    low[project] = Math.max(low[project], found - wrong);
    high[project] = found + wrong;
    if (found <= wrong || ++looks[project] > MOST_LOOKS) {
      state[project] = DOUBTFUL;
      width[project] = Double.POSITIVE_INFINITY;
      return;
    }
    width[project] = Math.max(NEAR, 8 * wrong / found);
    if (Math.abs(found - tried) <= found * width[project] / 4) {
      state[project] = near || width[project] > NEAR ? DOUBTFUL : SETTLED;
    }
  }

  private void pay(int project) {
    var known = exact.known(project);
    Arrays.fill(factors, 0);
    var begin = ballots.supportFrom()[project];
    var end = begin + length[project];
    var due = price[project];
    var poor = 0L;
    var paying = 0L;
    for (var at = begin; at < end; at++) {
      var ballot = supporter[at];
      if (money[ballot] == 0) {
        continue;
      }
      var weight = ballots.weight()[ballot];
      var worthOfOne = pointed ? given[at] : 1;
      if (isPoor(project, ballot, worthOfOne, due, known)) {
        poor += weight;
        exact.count(ballot, weight, factors);
        money[ballot] = 0;
      } else {
        paying += weight * worthOfOne;
      }
    }
    // (cost − what the poor have) / weight of those who pay, all over the denominator so far
    payments.add(project, payments.combine(costs[project], -poor, factors), paying);
    take(project, begin, end, known);
  }

  private boolean isPoor(int project, int ballot, long worthOfOne, double due, boolean known) {
    var has = money[ballot];
    var pays = due * worthOfOne;
    return known && near(has, pays, width[project])
        ? exact.isPoor(project, ballot, worthOfOne)
        : has < pays;
  }

  private void take(int project, int begin, int end, boolean known) {
    var due = payments.lastPrice();
    for (var at = begin; at < end; at++) {
      var ballot = supporter[at];
      var has = money[ballot];
      if (has == 0) {
        continue;
      }
      var pays = due * (pointed ? given[at] : 1);
      money[ballot] = known && near(has, pays, width[project]) ? exact.money(ballot) : has - pays;
    }
  }

  /** Projects that were chosen, in order. */
  List<Integer> chosen() {
    return IntStream.range(0, payments.size()).mapToObj(payments::bought).toList();
  }
}
