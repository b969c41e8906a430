package org.linli.fairs;

import org.linli.kernel.ErrorCode;

/** How fairs refuse. */
public enum FairError implements ErrorCode {
  NOT_NOW("fairs.not-now", 409),
  FULL("fairs.full", 409),
  NO_STALL("fairs.no-stall", 409),
  NO_UNIT("fairs.no-unit", 403),
  FOLLOWS_THE_NEED("fairs.follows-the-need", 409),
  NOT_A_TIME("fairs.not-a-time", 422),
  ENDS_BEFORE("fairs.ends-before", 422),
  IS_PAST("fairs.is-past", 422),
  TOO_FAR("fairs.too-far", 422),
  ALL_DAYS_OFF("fairs.all-days-off", 422),
  NOT_A_NUMBER("fairs.not-a-number", 422),
  TOO_MANY_STALLS("fairs.too-many-stalls", 422);

  private final String code;
  private final int status;

  FairError(String code, int status) {
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
