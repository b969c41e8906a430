package org.linli.disclosure;

import org.linli.kernel.ErrorCode;

/** How disclosure refuses. */
public enum DisclosureError implements ErrorCode {
  SOMETHING_OPEN("disclosure.something-open", 422);

  private final String code;
  private final int status;

  DisclosureError(String code, int status) {
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
