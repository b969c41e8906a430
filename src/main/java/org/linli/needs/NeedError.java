package org.linli.needs;

import org.linli.kernel.ErrorCode;

/** How needs refuse. */
public enum NeedError implements ErrorCode {
  NOT_NOW("needs.not-now", 409),
  CHANGED_MEANWHILE("needs.changed-meanwhile", 409),
  NOT_THE_RAISER("needs.not-the-raiser", 403);

  private final String code;
  private final int status;

  NeedError(String code, int status) {
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
