package org.linli.privacy;

import org.linli.kernel.ErrorCode;

/** How privacy refuses. */
public enum PrivacyError implements ErrorCode {
  ALREADY_ASKED("privacy.already-asked", 409),
  ALREADY_DECIDED("privacy.already-decided", 409),
  OWN_REQUEST("privacy.own-request", 403);

  private final String code;
  private final int status;

  PrivacyError(String code, int status) {
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
