package org.linli.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.budgeting.BudgetResult;

/**
 * What a round's votes made of its money, as everybody reads it. Amounts are in yuan.
 *
 * @param voters everybody who voted, also who chose nothing; 0 where it is not shown
 * @param served of those: of whose choices one or more are done
 * @param spent what is done costs
 * @param share of each voter in the end, cut off; zero where the rule has no shares
 * @param raises how often it rose by one yuan
 * @param lines every project, in the order in which it was decided
 * @param themes what is done for each theme of the round, also where it is nothing
 * @param areas the same for each part of the community
 * @param others the same votes under the other rules
 * @param shown whether numbers of votes are shown; not where they are so few that they would name
 *     whoever cast them
 */
public record BudgetSheet(
    long voters,
    long served,
    BigDecimal spent,
    BigDecimal share,
    long raises,
    BudgetResult.Stop stop,
    List<Line> lines,
    List<Sum> themes,
    List<Sum> areas,
    List<Other> others,
    boolean shown) {

  /**
   * Why a project is done or not.
   *
   * @param paper its number on the paper
   * @param votes voters who chose it
   * @param together what they had together when it was decided; empty where the rule does not ask
   * @param price what each of them paid, unless they had less; empty unless they paid
   * @param left of the money before it was decided; empty where that did not matter
   */
  public record Line(
      int paper,
      String title,
      long cost,
      long votes,
      BudgetResult.Stage stage,
      BudgetResult.Reason reason,
      @Nullable BigDecimal together,
      @Nullable BigDecimal price,
      @Nullable BigDecimal left) {

    /** Whether it is done. */
    public boolean chosen() {
      return reason == BudgetResult.Reason.CHOSEN;
    }

    /** Key of the sentence that says why, with votes, cost, money together, price and rest. */
    public String why() {
      return "budgets.why." + stage + "." + reason;
    }

    /** What there was for it, to draw beside what it costs. */
    public Optional<BigDecimal> had() {
      return Optional.ofNullable(together).or(() -> Optional.ofNullable(left));
    }

    /** What its supporters had together, what each paid, and what was left, for {@link #why}. */
    public Said said() {
      return new Said(whole(together), whole(price), whole(left));
    }

    /** Whole yuan, cut off: nobody reads of money that is not there. */
    private static BigDecimal whole(@Nullable BigDecimal amount) {
      return amount == null ? BigDecimal.ZERO : amount.setScale(0, RoundingMode.FLOOR);
    }

    /** What there was for it in per cent of what it costs, at most a hundred. */
    public int percent() {
      return had()
          .filter(it -> cost > 0)
          .map(
              it ->
                  it.multiply(BigDecimal.valueOf(100))
                      .divideToIntegralValue(BigDecimal.valueOf(cost)))
          .map(it -> it.min(BigDecimal.valueOf(100)).intValue())
          .orElse(0);
    }
  }

  /** Amounts of a sentence in whole yuan, zero where it does not speak of them. */
  public record Said(BigDecimal together, BigDecimal price, BigDecimal left) {}

  /** What is done for a theme or an area costs so much. */
  public record Sum(String name, BigDecimal yuan) {}

  /**
   * What another rule would have chosen.
   *
   * @param winners numbers on the paper, ascending
   * @param served voters of whose choices one or more would be done
   */
  public record Other(RoundRule rule, List<Integer> winners, BigDecimal spent, long served) {

    /** Whether it would choose a project. */
    public boolean has(int paper) {
      return winners.contains(paper);
    }
  }

  /** Whether a project is done. */
  public boolean won(int paper) {
    return lines.stream().anyMatch(it -> it.paper() == paper && it.chosen());
  }

  /** How many are done. */
  public long winners() {
    return lines.stream().filter(Line::chosen).count();
  }

  /** Of a hundred voters so many got one or more of what they chose, down. */
  public long servedPercent() {
    return voters == 0 ? 0 : served * 100 / voters;
  }
}
