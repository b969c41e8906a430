package org.linli.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.linli.ballot.budgeting.BudgetCount;
import org.linli.ballot.budgeting.BudgetProject;
import org.linli.ballot.budgeting.BudgetResult;
import org.linli.ballot.budgeting.Election;

/**
 * A rule at work on something small, to be drawn: 1,200 yuan, six neighbours, three projects. Four
 * want a ramp (600) and a lamp (500), two a shelf of books (300). Counted by the rule itself.
 *
 * @param chosen places of the projects that are done, in order: 0 ramp, 1 lamp, 2 shelf
 * @param spent in yuan
 * @param served of the six: who got something that they chose
 * @param columns where shares are paid from: what each of the six paid; else the budget as a whole
 */
public record RuleExample(List<Integer> chosen, long spent, long served, List<Column> columns) {

  /** Money that there is. */
  public static final int BUDGET = 1_200;

  /** Height of a full column, in units of the picture. */
  public static final int HEIGHT = 120;

  /** What each project costs. */
  public static final List<Integer> COSTS = List.of(600, 500, 300);

  private static final int VOTERS = 6;
  private static final List<List<Integer>> WANTED =
      List.of(List.of(0, 1), List.of(0, 1), List.of(0, 1), List.of(0, 1), List.of(2), List.of(2));

  /**
   * A column of the picture.
   *
   * @param voter number from 1, or 0 for the budget as a whole
   * @param parts what was paid, from the ground up
   */
  public record Column(int voter, List<Part> parts) {}

  /**
   * Paid for one project.
   *
   * @param y where it begins from above, and its height, in units of the picture
   */
  public record Part(int project, int y, int height) {}

  /** The rule at work. */
  public static RuleExample of(RoundRule rule) {
    var builder = new Election.Builder(BigDecimal.valueOf(BUDGET));
    for (var project = 0; project < COSTS.size(); project++) {
      builder.project(BudgetProject.of(String.valueOf(project), COSTS.get(project)));
    }
    WANTED.forEach(it -> builder.approve(it.stream().map(String::valueOf).toList()));
    var result = BudgetCount.count(builder.build(), rule.with(1));
    return new RuleExample(
        result.winners().stream().map(Integer::parseInt).toList(),
        result.spent().longValueExact(),
        result.served(),
        rule.shares() ? purses(result) : List.of(whole(result)));
  }

  private static List<Column> purses(BudgetResult result) {
    var columns = new ArrayList<Column>();
    for (var voter = 0; voter < VOTERS; voter++) {
      var stack = new Stack(BigDecimal.valueOf(BUDGET / VOTERS));
      for (var verdict : result.verdicts()) {
        var project = Integer.parseInt(verdict.project().id());
        if (verdict.price() != null && WANTED.get(voter).contains(project)) {
          stack.add(project, verdict.price().shown(2));
        }
      }
      columns.add(new Column(voter + 1, stack.parts));
    }
    return columns;
  }

  private static Column whole(BudgetResult result) {
    var stack = new Stack(BigDecimal.valueOf(BUDGET));
    result
        .winners()
        .forEach(
            it ->
                stack.add(
                    Integer.parseInt(it), BigDecimal.valueOf(COSTS.get(Integer.parseInt(it)))));
    return new Column(0, stack.parts);
  }

  /** Parts above each other; nothing stands higher than what there is. */
  private static final class Stack {

    private final BigDecimal full;
    private final List<Part> parts = new ArrayList<>();
    private int top = HEIGHT;

    Stack(BigDecimal full) {
      this.full = full;
    }

    void add(int project, BigDecimal paid) {
      var height =
          Math.min(
              top,
              paid.multiply(BigDecimal.valueOf(HEIGHT))
                  .divide(full, 0, RoundingMode.HALF_UP)
                  .intValue());
      top -= height;
      parts.add(new Part(project, top, height));
    }
  }
}
