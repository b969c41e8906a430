package org.linli.kernel;

/** Failures that any module may report. */
public enum KernelError implements ErrorCode {
  NOT_FOUND("kernel.not-found", 404),
  FORBIDDEN("kernel.forbidden", 403),
  LOGIN_REQUIRED("kernel.login-required", 401),
  HOUSEHOLD_NEEDED("kernel.household-needed", 403),
  IDENTITY_NEEDED("kernel.identity-needed", 403),
  CONFLICT("kernel.conflict", 409),
  INVALID("kernel.invalid", 422),
  REQUIRED("kernel.required", 422),
  TOO_LONG("kernel.too-long", 422),
  NOT_A_CHOICE("kernel.not-a-choice", 422),
  NOT_A_PHONE("kernel.not-a-phone", 422),
  NOT_A_DAY("kernel.not-a-day", 422),
  UNREADABLE_TEXT("kernel.unreadable-text", 422);

  private final String code;
  private final int status;

  KernelError(String code, int status) {
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
