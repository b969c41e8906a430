package org.linli.ballot.budgeting;

import java.math.BigInteger;
import java.util.List;

/**
 * Equal shares with shares that rise. The share stops rising at the latest when everything that has
 * support is chosen, as nobody can gain then; before that, projects cost more than there is.
 */
final class SharesCount {

  private static final long FARTHEST = 1L << 40;
  private static final int MOST_PATIENT = 32;

  private final Election election;
  private final Rule.EqualShares rule;
  private final boolean[] open;
  private final int opened;
  private final SharesRun run;

  SharesCount(Election election, Rule.EqualShares rule, boolean[] open) {
    this.election = election;
    this.rule = rule;
    this.open = open.clone();
    var count = 0;
    for (var one : open) {
      count += one ? 1 : 0;
    }
    opened = count;
    run = new SharesRun(election, rule.utility(), open);
  }

  /**
   * What came out.
   *
   * @param chosen places of projects, in order
   * @param share of each voter, in units times voters
   * @param raises how often the share rose
   */
  record Outcome(List<Integer> chosen, BigInteger share, long raises, BudgetResult.Stop stop) {}

  /** With which a share is tried once more, to be told of every step. */
  SharesRun run() {
    return run;
  }

  /**
   * Tries one share after the other, but leaps over those of which {@link SharesRun#follows} proves
   * that they change nothing: twice as far after each leap that was proved. After one that was not,
   * it walks, for the longer the more often that happened, so that leaps cost little where shares
   * change much.
   */
  Outcome count() {
    var step = BigInteger.valueOf(election.unit()).multiply(BigInteger.valueOf(election.voters()));
    var share = BigInteger.valueOf(election.units());
    var chosen = choose(share);
    var raises = 0L;
    var leap = 2L;
    var walk = 0;
    var patience = 1;
    while (true) {
      var stop = stops(chosen);
      if (stop != BudgetResult.Stop.COSTS_MORE) {
        return new Outcome(chosen, share, raises, stop);
      }
      if (walk == 0) {
        var far = share.add(step.multiply(BigInteger.valueOf(leap)));
        if (run.follows(far, chosen)) {
          share = far;
          raises += leap;
          leap = Math.min(leap * 2, FARTHEST);
          patience = 1;
          continue;
        }
        leap = Math.max(2, leap / 4);
        walk = patience;
        patience = Math.min(patience * 2, MOST_PATIENT);
      }
      var more = choose(share.add(step));
      if (spent(more) > election.units()) {
        return new Outcome(chosen, share, raises, stop);
      }
      share = share.add(step);
      raises++;
      walk--;
      chosen = more;
    }
  }

  private List<Integer> choose(BigInteger share) {
    run.run(share, SharesRun.BeforePaying.NOBODY);
    return run.chosen();
  }

  /** Why the share does not rise, or {@code COSTS_MORE} if that is still to be seen. */
  private BudgetResult.Stop stops(List<Integer> chosen) {
    if (rule.raise() == Rule.Raise.NONE) {
      return BudgetResult.Stop.NEVER_RISES;
    }
    if (chosen.size() == opened) {
      return BudgetResult.Stop.ALL_CHOSEN;
    }
    return rule.raise() == Rule.Raise.ADD1 && !fits(chosen)
        ? BudgetResult.Stop.NOTHING_FITS
        : BudgetResult.Stop.COSTS_MORE;
  }

  private boolean fits(List<Integer> chosen) {
    var left = election.units() - spent(chosen);
    for (var project = 0; project < open.length; project++) {
      if (open[project] && election.costs()[project] <= left && !chosen.contains(project)) {
        return true;
      }
    }
    return false;
  }

  /** What they cost, as far as the budget goes. */
  private long spent(List<Integer> chosen) {
    var sum = 0L;
    for (var project : chosen) {
      sum += election.costs()[project];
      if (sum > election.units()) {
        break;
      }
    }
    return sum;
  }
}
