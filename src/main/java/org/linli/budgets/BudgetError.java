package org.linli.budgets;

import org.linli.kernel.ErrorCode;

/** How budget rounds refuse. */
public enum BudgetError implements ErrorCode {
  NOT_NOW("budgets.not-now", 409),
  IDEAS_CLOSED("budgets.ideas-closed", 409),
  IDEAS_FULL("budgets.ideas-full", 409),
  IDEAS_TOO_MANY_OF_ONE("budgets.ideas-too-many-of-one", 409),
  AMOUNT_WRONG("budgets.amount-wrong", 422),
  NUMBER_WRONG("budgets.number-wrong", 422),
  CHOICES_WRONG("budgets.choices-wrong", 422),
  LIST_TOO_LONG("budgets.list-too-long", 422),
  ORDER_OF_DAYS("budgets.order-of-days", 422),
  NOT_A_MOMENT("budgets.not-a-moment", 422),
  DAY_PASSED("budgets.day-passed", 422),
  NO_SUCH_ORIGIN("budgets.no-such-origin", 422),
  COST_ABOVE("budgets.cost-above", 422),
  COST_NEEDED("budgets.cost-needed", 422),
  OWN_IDEA("budgets.own-idea", 403),
  IDEAS_WAIT("budgets.ideas-wait", 409),
  TOO_FEW_PROJECTS("budgets.too-few-projects", 409),
  TOO_MANY_PROJECTS("budgets.too-many-projects", 409),
  NO_VOTES("budgets.no-votes", 409),
  NOT_COUNTED_YET("budgets.not-counted-yet", 409),
  PROJECT_ALREADY("budgets.project-already", 409),
  FILE_MISSING("budgets.file-missing", 422),
  FILE_TOO_LARGE("budgets.file-too-large", 422);

  private final String code;
  private final int status;

  BudgetError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
