package org.linli.alliances;

import org.linli.kernel.ErrorCode;

/** How alliances refuse. */
public enum AllianceError implements ErrorCode {
  NOT_NOW("alliances.not-now", 409),
  COORDINATES("alliances.coordinates", 409),
  NO_UNIT("alliances.no-unit", 403),
  TWO_UNITS("alliances.two-units", 422),
  NOT_A_MEMBER("alliances.not-a-member", 422);

  private final String code;
  private final int status;

  AllianceError(String code, int status) {
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
