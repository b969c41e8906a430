package org.linli.notice;

import org.linli.kernel.ErrorCode;

/** How reaching somebody fails. */
public enum NoticeError implements ErrorCode {
  SMS_FAILED("notice.sms-failed", 503),
  WECHAT_FAILED("notice.wechat-failed", 503),
  NOT_FOLLOWING("notice.not-following", 409),
  ALREADY_TAKEN("notice.already-taken", 409),
  LINK_NOT_VALID("notice.link-not-valid", 404);

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
