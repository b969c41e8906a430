package org.linli.opinions;

import org.linli.kernel.ErrorCode;

/** How opinions refuse. */
public enum OpinionError implements ErrorCode {
  CLOSED("opinions.closed", 409),
  DECIDED("opinions.decided", 409),
  TOO_FAST("opinions.too-fast", 429),
  ENOUGH("opinions.enough", 422),
  FULL("opinions.full", 422),
  SAID_ALREADY("opinions.said-already", 422),
  DAY_PAST("opinions.day-past", 422);

  private final String code;
  private final int status;

  OpinionError(String code, int status) {
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
