package org.linli.juries;

import org.linli.kernel.ErrorCode;

/** How juries refuse. */
public enum JuryError implements ErrorCode {
  NOT_NOW("juries.not-now", 409),
  TOO_LATE("juries.too-late", 409),
  NO_MAJORITY("juries.no-majority", 409),
  APPROVED_ALREADY("juries.approved-already", 409),
  NO_SUCH_DRAW("juries.no-such-draw", 422),
  NOT_DRAWN("juries.not-drawn", 422),
  TAKEN("juries.draw-taken", 422),
  NOT_ASKED("juries.not-asked", 422);

  private final String code;
  private final int status;

  JuryError(String code, int status) {
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
