package org.linli.booking;

import org.linli.kernel.Permission;

/** What roles may do with bookings; whoever may change a resource keeps its calendar. */
public enum BookingPermission implements Permission {
  BOOK("booking:book");

  private final String code;

  BookingPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
