package org.linli.exchange;

import org.linli.kernel.Permission;

/** What roles may do with webhooks. */
public enum ExchangePermission implements Permission {
  MANAGE("exchange:manage");

  private final String code;

  ExchangePermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
