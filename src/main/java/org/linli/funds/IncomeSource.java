package org.linli.funds;

/** Where money comes from (FUND-1). */
public enum IncomeSource {
  /** Fiscal subsidy by head count. */
  SUBSIDY("4401"),
  DONATION("4101"),
  CROWDFUNDING("4102"),
  /** What residents pay for their own matters. */
  OWN("4201"),
  INNOVATION("4403"),
  /** A share of the profit of the collective economy. */
  COLLECTIVE("4901"),
  /** An award instead of a subsidy 以奖代补. */
  AWARD("4402");

  private final String account;

  IncomeSource(String account) {
    this.account = account;
  }

  /** Code of its account in the chart. */
  String account() {
    return account;
  }

  /** Whether somebody gave it, who decides on being named. */
  public boolean given() {
    return this == DONATION || this == CROWDFUNDING;
  }
}
