package org.linli.access;

import org.linli.kernel.ErrorCode;

/** How logging in and granting fail. */
public enum AccessError implements ErrorCode {
  WRONG_CODE("access.wrong-code", 422),
  CODE_EXPIRED("access.code-expired", 422),
  TOO_MANY_TRIES("access.too-many-tries", 429),
  TOO_SOON("access.too-soon", 429),
  WRONG_SETUP_CODE("access.wrong-setup-code", 422),
  UNIT_NEEDED("access.unit-needed", 422);

  private final String code;
  private final int status;

  AccessError(String code, int status) {
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
