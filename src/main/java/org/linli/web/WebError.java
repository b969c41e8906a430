package org.linli.web;

import org.linli.kernel.ErrorCode;

enum WebError implements ErrorCode {
  KEY_MISSING("web.idempotency-key-missing", 400),
  KEY_REUSED("web.idempotency-key-reused", 422),
  BAD_REQUEST("web.bad-request", 400),
  TOO_LARGE("web.too-large", 413),
  BODY_TOO_LARGE("web.body-too-large", 413),
  TOKEN("web.token-refused", 401),
  FORGED("web.forged", 403),
  METHOD("web.method-not-allowed", 405),
  NOT_ACCEPTABLE("web.not-acceptable", 406),
  MEDIA_TYPE("web.media-type", 415),
  BROKEN("web.broken", 500);

  private final String code;
  private final int status;

  WebError(String code, int status) {
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
