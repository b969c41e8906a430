package org.linli.ballot.counting;

import org.linli.ballot.budgeting.Rule;
import org.linli.ballot.budgeting.Rule.Completion;
import org.linli.ballot.budgeting.Rule.EqualShares;
import org.linli.ballot.budgeting.Rule.Greedy;
import org.linli.ballot.budgeting.Rule.Raise;
import org.linli.ballot.budgeting.Rule.Score;
import org.linli.ballot.budgeting.Rule.Threshold;
import org.linli.ballot.budgeting.Rule.Utility;

/**
 * A rule of budgets as an archive holds it: part by part, so that whoever counts again needs no
 * list of names.
 *
 * @param kind {@link #GREEDY} or {@link #SHARES}
 * @param score of the greedy rules, else empty
 * @param stops of the greedy rules: at the first that does not fit
 * @param utility of equal shares, else empty; so are raise and completion
 * @param leastVoters that a project needs
 * @param leastPoints that a project needs
 */
public record BudgetTerms(
    String kind,
    String score,
    boolean stops,
    String utility,
    String raise,
    String completion,
    long leastVoters,
    long leastPoints) {

  /** The best first. */
  public static final String GREEDY = "GREEDY";

  /** Supporters pay together, each from the same share. */
  public static final String SHARES = "SHARES";

  /** Of a rule. */
  public static BudgetTerms of(Rule rule) {
    var voters = rule.threshold().votes();
    var points = rule.threshold().points();
    return switch (rule) {
      case Greedy it ->
          new BudgetTerms(GREEDY, it.score().name(), it.stops(), "", "", "", voters, points);
      case EqualShares it ->
          new BudgetTerms(
              SHARES,
              "",
              false,
              it.utility().name(),
              it.raise().name(),
              it.completion().name(),
              voters,
              points);
    };
  }

  /**
   * The rule.
   *
   * @throws IllegalArgumentException if there is none like this
   */
  Rule rule() {
    var threshold = new Threshold(leastVoters, leastPoints);
    var rule =
        switch (kind) {
          case GREEDY -> new Greedy(Score.valueOf(score), stops, threshold);
          case SHARES ->
              new EqualShares(
                  Utility.valueOf(utility),
                  Raise.valueOf(raise),
                  Completion.valueOf(completion),
                  threshold);
          default -> throw new IllegalArgumentException("No rule " + kind);
        };
    if (!of(rule).equals(this)) {
      throw new IllegalArgumentException("Not as a rule is written");
    }
    return rule;
  }
}
