package org.linli.booking;

import org.linli.kernel.ErrorCode;

/** How bookings are refused. */
public enum BookingError implements ErrorCode {
  NOT_BOOKABLE("booking.not-bookable", 409),
  ASK_THE_COMMUNITY("booking.ask-the-community", 403),
  NOT_NOW("booking.not-now", 409),
  NOT_OPEN("booking.not-open", 422),
  NOT_TOGETHER("booking.not-together", 422),
  IS_PAST("booking.is-past", 422),
  TOO_FAR("booking.too-far", 422),
  TAKEN("booking.taken", 422),
  WAITS_ALREADY("booking.waits-already", 422),
  TOO_MANY_PEOPLE("booking.too-many-people", 422),
  TOO_MANY("booking.too-many", 422),
  TOO_MANY_WEEKS("booking.too-many-weeks", 422),
  NOT_A_NUMBER("booking.not-a-number", 422);

  private final String code;
  private final int status;

  BookingError(String code, int status) {
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
