package org.linli.funds;

import org.linli.kernel.Permission;

/** What roles may do with the money of a community. */
public enum FundPermission implements Permission {
  /** Reads everything, also lines of the bank. */
  READ("funds:read"),
  /** Brings in statements, says what came in, keeps campaigns. */
  KEEP("funds:keep"),
  /** Opens and closes funds, says what money is for, lets money be returned. */
  MANAGE("funds:manage"),
  /** Promises to give. */
  PLEDGE("funds:pledge");

  private final String code;

  FundPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
