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
  DAY_PAST("opinions.day-past", 422),
  TOO_LATE_A_DAY("opinions.too-late-a-day", 422),
  TOO_MANY_LINES("opinions.too-many-lines", 422),
  NO_SUCH_NEED("opinions.no-such-need", 422),
  NO_SUCH_PROPOSAL("opinions.no-such-proposal", 422),
  ONE_SOURCE("opinions.one-source", 422);

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
