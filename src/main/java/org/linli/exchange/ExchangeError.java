package org.linli.exchange;

import org.linli.kernel.ErrorCode;

/** How subscribing and sending fail. */
public enum ExchangeError implements ErrorCode {
  NOT_AN_ADDRESS("exchange.not-an-address", 422),
  NOT_OUTSIDE("exchange.not-outside", 422),
  NO_TYPE("exchange.no-type", 422),
  TOO_MANY("exchange.too-many", 422),
  WAITS("exchange.waits", 409),
  OFF("exchange.off", 409);

  private final String code;
  private final int status;

  ExchangeError(String code, int status) {
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
