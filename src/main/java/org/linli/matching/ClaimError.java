package org.linli.matching;

import org.linli.kernel.ErrorCode;

/** How claims are refused. */
public enum ClaimError implements ErrorCode {
  NOT_YOURS("matching.not-yours", 403),
  NO_UNIT("matching.no-unit", 403),
  NOT_A_DATE("matching.not-a-date", 422);

  private final String code;
  private final int status;

  ClaimError(String code, int status) {
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
