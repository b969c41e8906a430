package org.linli.ballot.budgeting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.budgeting.BudgetResult.Reason;
import org.linli.ballot.budgeting.BudgetResult.Stage;
import org.linli.ballot.budgeting.BudgetResult.Stop;
import org.linli.ballot.budgeting.BudgetResult.Verdict;

/** Applies rules to elections. The same election and rule give the same result everywhere. */
public final class BudgetCount {

  private final Election election;
  private final Rule rule;
  private final boolean[] open;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final Set<Integer> decided = new HashSet<>();
  private long left;
  private Ratio share = Ratio.ZERO;
  private long raises;
  private Stop stop = Stop.NEVER_RISES;

  private BudgetCount(Election election, Rule rule) {
    this.election = election;
    this.rule = rule;
    left = election.units();
    open = new boolean[election.projects().size()];
  }

  /** What the rule makes of the election. */
  public static BudgetResult count(Election election, Rule rule) {
    return new BudgetCount(election, rule).count();
  }

  private BudgetResult count() {
    for (var project = 0; project < open.length; project++) {
      open[project] =
          election.votes(project) >= rule.threshold().votes()
              && election.points(project) >= rule.threshold().points();
    }
    switch (rule) {
      case Rule.Greedy greedy -> greedy(Stage.GREEDY, greedy.score(), greedy.stops(), Map.of());
      case Rule.EqualShares shares -> shares(shares);
    }
    for (var project : election.inTieOrder()) {
      if (!open[project]) {
        var reason = election.votes(project) == 0 ? Reason.SUPPORT_NONE : Reason.BELOW_THRESHOLD;
        decide(project, Stage.ENTRY, reason, null, null, null);
      }
    }
    return result();
  }

  private void greedy(Stage stage, Rule.Score score, boolean stops, Map<Integer, Ratio> together) {
    var stopped = false;
    for (var project : bestFirst(score)) {
      var fits = election.costs()[project] <= left;
      var reason = Reason.AFTER_STOP;
      if (!stopped) {
        reason = fits ? Reason.CHOSEN : Reason.DOES_NOT_FIT;
        stopped = stops && !fits;
      }
      decide(project, stage, reason, together.get(project), null, amount(left));
    }
  }

  /** Those that take part and are not decided; of equal ones, whoever wins ties. */
  private List<Integer> bestFirst(Rule.Score score) {
    Comparator<Integer> worse =
        switch (score) {
          case VOTES -> Comparator.comparingLong(election::votes);
          case POINTS -> Comparator.comparingLong(election::points);
          case VOTES_PER_COST -> perCost(true);
          case POINTS_PER_COST -> perCost(false);
        };
    return election.inTieOrder().stream()
        .filter(it -> open[it] && !decided.contains(it))
        .sorted(worse.reversed())
        .toList();
  }

  /** By products, so that nothing is divided; what costs nothing is best. */
  private Comparator<Integer> perCost(boolean votes) {
    return (one, other) -> {
      var first = BigInteger.valueOf(votes ? election.votes(one) : election.points(one));
      var second = BigInteger.valueOf(votes ? election.votes(other) : election.points(other));
      var free = Boolean.compare(election.costs()[one] == 0, election.costs()[other] == 0);
      return free != 0
          ? free
          : first
              .multiply(BigInteger.valueOf(election.costs()[other]))
              .compareTo(second.multiply(BigInteger.valueOf(election.costs()[one])));
    };
  }

  private void shares(Rule.EqualShares shares) {
    var count = new SharesCount(election, shares, open);
    var outcome = count.count();
    raises = outcome.raises();
    stop = outcome.stop();
    share = money(outcome.share(), BigInteger.ONE);
    var together = new ArrayList<Ratio>();
    count.run().run(outcome.share(), (project, had) -> together.add(money(had.money(), count)));
    pay(count.run(), together);
    Map<Integer, Ratio> rest = new TreeMap<>();
    for (var project : election.inTieOrder()) {
      if (open[project] && !decided.contains(project)) {
        rest.put(project, money(count.run().left(project), count));
      }
    }
    switch (shares.completion()) {
      case NONE -> rest.forEach(this::lacksMoney);
      case VOTES -> greedy(Stage.COMPLETION, Rule.Score.VOTES, false, rest);
      case VOTES_PER_COST -> greedy(Stage.COMPLETION, Rule.Score.VOTES_PER_COST, false, rest);
    }
  }

  private void pay(SharesRun run, List<Ratio> together) {
    for (var round = 0; round < run.payments().size(); round++) {
      decide(
          run.payments().bought(round),
          Stage.SHARES,
          Reason.CHOSEN,
          together.get(round),
          perVoter(run.payments().price(round)),
          amount(left));
    }
  }

  private void lacksMoney(int project, Ratio had) {
    decide(project, Stage.SHARES, Reason.MONEY_SHORT, had, null, amount(left));
  }

  private Ratio money(BigInteger amount, SharesCount count) {
    return money(amount, count.run().payments().denominator());
  }

  private Ratio money(BigInteger amount, BigInteger denominator) {
    return perVoter(new Ratio(amount, denominator));
  }

  /** From units times voters to the currency. */
  private Ratio perVoter(Ratio amount) {
    return election.amount(amount.over(Ratio.of(election.voters(), 1)));
  }

  private BigDecimal amount(long units) {
    return BigDecimal.valueOf(units).divide(BigDecimal.valueOf(election.unit()));
  }

  private void decide(
      int project,
      Stage stage,
      Reason reason,
      @Nullable Ratio together,
      @Nullable Ratio price,
      @Nullable BigDecimal before) {
    decided.add(project);
    if (reason == Reason.CHOSEN) {
      left -= election.costs()[project];
    }
    verdicts.add(
        new Verdict(
            election.projects().get(project),
            verdicts.size() + 1,
            stage,
            reason,
            election.votes(project),
            election.points(project),
            together,
            price,
            before));
  }

  private BudgetResult result() {
    var byDistrict = new TreeMap<String, BigDecimal>();
    var byTheme = new TreeMap<String, BigDecimal>();
    for (var verdict : verdicts) {
      var cost = verdict.chosen() ? verdict.project().cost() : BigDecimal.ZERO;
      byDistrict.merge(verdict.project().district(), cost, BigDecimal::add);
      for (var theme : verdict.project().themes()) {
        byTheme.merge(theme, cost, BigDecimal::add);
      }
    }
    return new BudgetResult(
        verdicts,
        amount(election.units() - left),
        share,
        raises,
        stop,
        election.voters(),
        served(),
        Collections.unmodifiableMap(byDistrict),
        Collections.unmodifiableMap(byTheme));
  }

  private long served() {
    var won = new boolean[open.length];
    for (var verdict : verdicts) {
      if (verdict.chosen()) {
        won[election.place(verdict.project().id())] = true;
      }
    }
    return election.ballots().served(won);
  }
}
