package org.linli.calendar;

import org.linli.kernel.ErrorCode;

/** How the calendar refuses. */
public enum CalendarError implements ErrorCode {
  ALREADY_RUNNING("calendar.already-running", 409),
  NOT_RUNNING("calendar.not-running", 409),
  NOT_PAUSED("calendar.not-paused", 409),
  NOT_DISPUTED("calendar.not-disputed", 409),
  PAUSE_TOO_LONG("calendar.pause-too-long", 422),
  UNKNOWN_FORMAT("calendar.unknown-format", 422),
  WRONG_LINE("calendar.wrong-line", 422),
  NOT_THAT_YEAR("calendar.not-that-year", 422),
  DUPLICATE_DAY("calendar.duplicate-day", 422),
  NOT_A_YEAR("calendar.not-a-year", 422),
  NO_DAYS("calendar.no-days", 422);

  private final String code;
  private final int status;

  CalendarError(String code, int status) {
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
