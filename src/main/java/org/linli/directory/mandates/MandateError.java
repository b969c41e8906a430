package org.linli.directory.mandates;

import org.linli.kernel.ErrorCode;

/** How mandate lists refuse. */
public enum MandateError implements ErrorCode {
  DRAFT_EXISTS("directory.draft-exists", 409),
  NO_DRAFT("directory.no-draft", 409),
  DRAFT_CHANGED("directory.draft-changed", 409),
  NOTHING_TO_COPY("directory.nothing-to-copy", 409),
  DRAFT_EMPTY("directory.draft-empty", 422),
  DRAFT_FULL("directory.draft-full", 422),
  DAY_PASSED("directory.day-passed", 422),
  NOT_AFTER_THE_LAST("directory.not-after-the-last", 422),
  DOOR_WITHOUT_PHONE("directory.door-without-phone", 422);

  private final String code;
  private final int status;

  MandateError(String code, int status) {
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
