package org.linli.calendar;

import org.linli.kernel.Permission;

/** What roles may do with the calendar. */
public enum CalendarPermission implements Permission {
  IMPORT_HOLIDAYS("calendar:import-holidays");

  private final String code;

  CalendarPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
