package org.linli.budgets;

import org.linli.kernel.Permission;

/** What roles may do with budget rounds. */
public enum BudgetPermission implements Permission {
  /** Puts ideas into a round. */
  SUGGEST("budgets:suggest"),
  /** Says whether ideas can be done, and what they cost. */
  REVIEW("budgets:review"),
  /** Opens rounds, brings them to the vote and counts them. */
  MANAGE("budgets:manage");

  private final String code;

  BudgetPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
