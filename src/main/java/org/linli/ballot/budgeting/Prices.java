package org.linli.ballot.budgeting;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What projects would cost their supporters in a round of equal shares. For each the price is
 * sought at which its supporters pay for it together, each the price times what it is worth to that
 * voter, or all that is left. Any split of supporters into those who pay the price and those who
 * pay all they have gives a price that is not too high; so the projects are looked at again and
 * again, always the one with the lowest price known to be not too high, each time splitting its
 * supporters by that price (Newton's method on a concave function), until the lowest does not move.
 * This is done in floating point with bounds of its errors; whatever these leave open is decided
 * with {@link ExactPrices}. A voter who once paid all has nothing left, so is dropped.
 *
 * <p>Errors: a price is within 2^-51 of itself, and what a voter paid is at most the share, so all
 * prices together are within 2^-51 of the share; each time that the voter paid, rounding adds up to
 * 2^-53 of the share.
 */
final class Prices {

  private static final double ULP = 0x1p-53;
  private static final double NEAR = 0x1p-30;
  private static final double WIDEST = 0x1p-7;
  private static final int MOST_LOOKS = 100;

  private static final int OUT = 0;
  private static final int WAITING = 1;
  private static final int SETTLED = 2;
  private static final int DOUBTFUL = 3;

  private final Ballots ballots;
  private final int projects;
  private final double[] cost;
  private final double[] worth;
  private final Integer[] ranked;
  private final boolean[] open;
  private final boolean pointed;
  private final ExactPrices exact;

  private final double[] money;
  private final int[] supporter;
  private final long[] given;
  private final int[] length;
  private final double[] price;
  private final double[] low;
  private final double[] high;
  private final double[] width;
  private final int[] looks;
  private final int[] state;
  private double slip;

  Prices(
      Election election,
      Rule.Utility utility,
      boolean[] open,
      BigInteger[] costs,
      Payments payments) {
    this.open = open.clone();
    ballots = election.ballots();
    projects = costs.length;
    pointed = utility == Rule.Utility.POINTS;
    cost = Arrays.stream(costs).mapToDouble(BigInteger::doubleValue).toArray();
    worth = cost.clone();
    if (utility != Rule.Utility.COST) {
      Arrays.fill(worth, 1);
    }
    ranked = election.inTieOrder().toArray(Integer[]::new);
    money = new double[ballots.size()];
    supporter = new int[ballots.supporter().length];
    given = pointed ? new long[supporter.length] : new long[0];
    length = new int[projects];
    price = new double[projects];
    low = new double[projects];
    high = new double[projects];
    width = new double[projects];
    looks = new int[projects];
    state = new int[projects];
    exact = new ExactPrices(this, ballots, payments, costs, utility);
  }

  ExactPrices exact() {
    return exact;
  }

  /** Everybody has a share, everything with support can be chosen. */
  void begin(double share) {
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

  /** Whether a project can still be chosen. */
  boolean waits(int project) {
    return state[project] != OUT;
  }

  /** A project was chosen; the prices of the others are to be found again. */
  void chosen(int project) {
    state[project] = OUT;
    for (var other = 0; other < projects; other++) {
      state[other] = state[other] == OUT ? OUT : WAITING;
      looks[other] = 0;
    }
  }

  /** What a voter has, but for an error that {@link #near} allows for; 0 exactly if nothing. */
  double money(int ballot) {
    return money[ballot];
  }

  void setMoney(int ballot, double has) {
    money[ballot] = has;
  }

  /** Where the supporters of a project who may have money begin in {@link #supporter}. */
  int begin(int project) {
    return ballots.supportFrom()[project];
  }

  /** Where they end. */
  int end(int project) {
    return ballots.supportFrom()[project] + length[project];
  }

  /** The ballot at a place. */
  int supporter(int at) {
    return supporter[at];
  }

  /** What the project of a place is worth to the voters there. */
  long worth(int at) {
    return pointed ? given[at] : 1;
  }

  /** The price of a project in this round, as far as it is known. */
  double price(int project) {
    return price[project];
  }

  /** Within which share of itself the price of a project is known in this round. */
  double width(int project) {
    return width[project];
  }

  /** Whether only exact numbers tell which of two amounts is larger. */
  boolean near(double has, double due, double wide) {
    return Math.abs(has - due) <= due * wide + 2 * slip;
  }

  /** The price of a project, for what it is worth, is not above this. */
  double most(int project) {
    return high[project] / worth[project] * (1 + 8 * ULP);
  }

  /**
   * The project that is cheapest for what it is worth, or -1 if none can be paid.
   *
   * @param ceiling up to which prices are looked for even if a lower one is known
   */
  int next(double ceiling) {
    var bound = Double.POSITIVE_INFINITY;
    while (true) {
      var project = lowest();
      if (project < 0 || low[project] / worth[project] > Math.max(bound, ceiling)) {
        break;
      }
      look(project);
      if (state[project] == DOUBTFUL && exactly(project)) {
        state[project] = SETTLED;
      }
      if (state[project] == SETTLED) {
        bound = Math.min(bound, most(project));
      }
    }
    return cheapest(bound);
  }

  /** Whether no other project may be as cheap as a ceiling, up to which was looked. */
  boolean alone(int project, double ceiling) {
    for (var other = 0; other < projects; other++) {
      if (other != project && state[other] == SETTLED && least(other) <= ceiling) {
        return false;
      }
    }
    return true;
  }

  private double least(int project) {
    return low[project] / worth[project] * (1 - 8 * ULP);
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
          && least(project) <= bound
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
}
