package org.linli.ballot.budgeting;

import java.math.BigInteger;
import java.util.List;

/**
 * Equal shares with shares that rise. The share stops rising at the latest when everything that has
 * support is chosen, as nobody can gain then; before that, projects cost more than there is.
 */
final class SharesCount {

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

  Outcome count() {
    var step = BigInteger.valueOf(election.unit()).multiply(BigInteger.valueOf(election.voters()));
    var share = BigInteger.valueOf(election.units());
    var chosen = choose(share);
    for (var raises = 0L; ; raises++) {
      var stop = stops(chosen);
      if (stop != BudgetResult.Stop.COSTS_MORE) {
        return new Outcome(chosen, share, raises, stop);
      }
      var more = choose(share.add(step));
      if (spent(more) > election.units()) {
        return new Outcome(chosen, share, raises, stop);
      }
      share = share.add(step);
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
