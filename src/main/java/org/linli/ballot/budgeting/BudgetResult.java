package org.linli.ballot.budgeting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of an election, with everything that is needed to follow it by hand.
 *
 * @param verdicts one for each project, in the order in which they were decided
 * @param spent what the chosen ones cost
 * @param share of each voter in the end; nothing for greedy rules
 * @param raises how often it rose by one unit of the currency
 * @param stop why it rose no further
 * @param voters all of them
 * @param served voters of whose choices one or more were chosen
 * @param byDistrict what the chosen ones cost, also where it is nothing
 * @param byTheme the same; what has several themes counts in full for each
 */
public record BudgetResult(
    List<Verdict> verdicts,
    BigDecimal spent,
    Ratio share,
    long raises,
    Stop stop,
    long voters,
    long served,
    Map<String, BigDecimal> byDistrict,
    Map<String, BigDecimal> byTheme) {

  /** Why the share of each voter rose no further. */
  public enum Stop {
    /** The rule does not raise it. */
    NEVER_RISES,
    /** With what is left, nothing more can be had. */
    NOTHING_FITS,
    /** Everything that takes part is chosen. */
    ALL_CHOSEN,
    /** With one unit more for everybody, what is chosen would cost more than there is. */
    COSTS_MORE
  }

  /** In which part of a rule a project was decided. */
  public enum Stage {
    /** Before it began. */
    ENTRY,
    /** Supporters paid, or could not. */
    SHARES,
    /** The best first. */
    GREEDY,
    /** The best first, with what equal shares left over. */
    COMPLETION
  }

  /** Why a project was chosen or not. */
  public enum Reason {
    /** It is a winner. */
    CHOSEN,
    /** Nobody wants it. */
    SUPPORT_NONE,
    /** Fewer want it than the rule asks for. */
    BELOW_THRESHOLD,
    /** Its supporters have less together than it costs. */
    MONEY_SHORT,
    /** It costs more than is left of the budget. */
    DOES_NOT_FIT,
    /** The rule stops at the first that does not fit, which was an earlier one. */
    AFTER_STOP
  }

  /**
   * What became of a project.
   *
   * @param order from 1, in which it was decided
   * @param votes voters who chose it
   * @param points that they gave it; one for each approval
   * @param together what its supporters had together when it was decided, before they paid; null if
   *     the rule does not ask
   * @param price what each of them paid for what it was worth to them – by points for each point,
   *     otherwise once –, unless they had less, which they paid; null unless they paid
   * @param left of the budget before this was decided; null if that did not matter
   */
  public record Verdict(
      BudgetProject project,
      int order,
      Stage stage,
      Reason reason,
      long votes,
      long points,
      @Nullable Ratio together,
      @Nullable Ratio price,
      @Nullable BigDecimal left) {

    /** Whether it is a winner. */
    public boolean chosen() {
      return reason == Reason.CHOSEN;
    }
  }

  /** Keeps its own lists. */
  public BudgetResult {
    verdicts = List.copyOf(verdicts);
  }

  /** Ids of the chosen ones, in the order in which they were chosen. */
  public List<String> winners() {
    return verdicts.stream().filter(Verdict::chosen).map(it -> it.project().id()).toList();
  }

  /** Share of the voters of whose choices one or more were chosen. */
  public Ratio servedShare() {
    return Ratio.of(served, voters);
  }
}
