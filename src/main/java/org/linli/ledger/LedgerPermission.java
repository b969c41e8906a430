package org.linli.ledger;

import org.linli.kernel.Permission;

/**
 * Who sees the books, and who opens them and closes quarters. Other modules post, by their own
 * rules.
 */
public enum LedgerPermission implements Permission {
  READ("ledger:read"),
  MANAGE("ledger:manage");

  private final String code;

  LedgerPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
