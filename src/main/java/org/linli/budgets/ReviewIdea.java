package org.linli.budgets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says whether an idea can be done with the round's money, and why; everybody reads it with the
 * reviewer's name.
 *
 * @param verdict {@code FEASIBLE} or {@code UNFIT}
 * @param cost in yuan, where it can be done
 */
public record ReviewIdea(String verdict, String cost, String reason) {

  /** What can be said. */
  public static final List<String> VERDICTS = List.of("FEASIBLE", "UNFIT");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReviewIdea(@Nullable String verdict, @Nullable String cost, @Nullable String reason) {
    var check = new Validation();
    this.verdict = check.choice("verdict", verdict, VERDICTS);
    this.cost = check.optional("cost", cost, 20);
    this.reason = check.required("reason", reason, 300);
    if (this.verdict.equals("FEASIBLE") && this.cost.isEmpty()) {
      check.reject("cost", BudgetError.COST_NEEDED);
    } else if (!this.cost.isEmpty() && Yuan.read(this.cost).isEmpty()) {
      check.reject("cost", BudgetError.AMOUNT_WRONG);
    }
    check.done();
  }

  IdeaState state() {
    return IdeaState.valueOf(verdict);
  }

  /** 0 where it cannot be done and nobody said what it would cost. */
  long yuan() {
    return Yuan.read(cost).orElse(0);
  }
}
