package org.linli.budgets;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.ballot.budgeting.BudgetCount;
import org.linli.ballot.budgeting.BudgetProblem;
import org.linli.ballot.budgeting.BudgetRefused;
import org.linli.ballot.budgeting.BudgetResult;
import org.linli.ballot.budgeting.Election;
import org.linli.ballot.budgeting.PbFile;

/**
 * What a rule would have made of a vote that is over, from its file in the form of Pabulib; nothing
 * of it is kept.
 *
 * @param title as the file says, or empty
 * @param warnings what did not keep it from being counted, at most twenty
 * @param usual greedy by votes, as most places count
 * @param other the rule that was asked for
 * @param rows every project, in the order of the file
 */
public record Rehearsal(
    String title,
    BigDecimal budget,
    long voters,
    RoundRule rule,
    List<BudgetProblem> warnings,
    Side usual,
    Side other,
    List<Row> rows) {

  /** The largest file that is taken, in bytes. */
  public static final int LARGEST = 5 << 20;

  private static final int MOST_PROBLEMS = 20;

  /** What one rule makes of it. */
  public record Side(long winners, BigDecimal spent, long served, long servedPercent) {}

  /** A project, and whether it is chosen by either rule. */
  public record Row(
      String id, String name, BigDecimal cost, long votes, boolean usual, boolean other) {}

  /**
   * Counts a file twice.
   *
   * @throws BudgetRefused with everything that keeps it from being counted, at most twenty
   */
  static Rehearsal of(byte[] bytes, RoundRule rule) {
    try {
      var file = PbFile.read(bytes);
      var read = file.election();
      return of(
          file.meta().getOrDefault("description", ""), read.election(), rule, read.warnings());
    } catch (BudgetRefused refused) {
      throw new BudgetRefused(first(refused.problems()));
    }
  }

  private static Rehearsal of(
      String title, Election election, RoundRule rule, List<BudgetProblem> warnings) {
    var usual = BudgetCount.count(election, RoundRule.GREEDY_VOTES.with(1));
    var other = BudgetCount.count(election, rule.with(1));
    var projects = election.projects();
    var rows =
        IntStream.range(0, projects.size())
            .mapToObj(
                it ->
                    new Row(
                        projects.get(it).id(),
                        projects.get(it).name(),
                        projects.get(it).cost(),
                        election.votes(it),
                        usual.winners().contains(projects.get(it).id()),
                        other.winners().contains(projects.get(it).id())))
            .toList();
    return new Rehearsal(
        title,
        election.budget(),
        election.voters(),
        rule,
        first(warnings),
        side(usual),
        side(other),
        rows);
  }

  private static Side side(BudgetResult result) {
    return new Side(
        result.winners().size(),
        result.spent(),
        result.served(),
        result.voters() == 0 ? 0 : result.served() * 100 / result.voters());
  }

  private static List<BudgetProblem> first(List<BudgetProblem> problems) {
    return problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
  }
}
