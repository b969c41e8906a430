package org.linli.files;

import org.linli.kernel.ErrorCode;

/** Why a picture was not taken. The first detail of each is the name that the sender gave it. */
public enum PictureError implements ErrorCode {
  TOO_MANY_BYTES("files.picture-too-many-bytes", 413),
  TOO_MANY_PIXELS("files.picture-too-many-pixels", 422),
  NOT_A_PICTURE("files.picture-not-a-picture", 415),
  OTHER_FORMAT("files.picture-other-format", 415),
  BROKEN("files.picture-broken", 422),
  PRINT_COLOURS("files.picture-print-colours", 422),
  BUSY("files.picture-busy", 503);

  private final String code;
  private final int status;

  PictureError(String code, int status) {
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
