package org.linli.notice;

import org.linli.kernel.ErrorCode;

/** How reaching somebody fails. */
public enum NoticeError implements ErrorCode {
  SMS_FAILED("notice.sms-failed", 503);

  private final String code;
  private final int status;

  NoticeError(String code, int status) {
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
