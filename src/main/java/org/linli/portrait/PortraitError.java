package org.linli.portrait;

import org.linli.kernel.ErrorCode;

/** How decisions about signs are refused. */
public enum PortraitError implements ErrorCode {
  /** Somebody decided it, or the night's count does not show it any more. */
  NOT_OPEN("portrait.not-open", 409);

  private final String code;
  private final int status;

  PortraitError(String code, int status) {
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
