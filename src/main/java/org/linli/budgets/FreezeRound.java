package org.linli.budgets;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Fixes the list of projects and puts it to the vote.
 *
 * @param votesFrom moment by Chinese time, {@code 2026-09-01T08:00}; so is the other one
 */
public record FreezeRound(String votesFrom, String votesUntil) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FreezeRound(@Nullable String votesFrom, @Nullable String votesUntil) {
    var check = new Validation();
    this.votesFrom = check.required("votesFrom", votesFrom, 16);
    this.votesUntil = check.required("votesUntil", votesUntil, 16);
    var from = PlanRound.moment(check, "votesFrom", this.votesFrom);
    var until = PlanRound.moment(check, "votesUntil", this.votesUntil);
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      check.reject("votesUntil", BudgetError.ORDER_OF_DAYS);
    }
    check.done();
  }
}
