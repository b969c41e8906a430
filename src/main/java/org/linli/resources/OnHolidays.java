package org.linli.resources;

import java.util.Arrays;
import java.util.List;

/** What the weekly hours mean on days off and on make-up days 调休 of the official calendar. */
public enum OnHolidays {
  /** Days off have Sunday's hours, working weekends Monday's. */
  BY_CALENDAR,
  /** The day of the week decides, whatever the calendar says. */
  AS_USUAL,
  /** Closed on days off within the week; working weekends have Monday's hours. */
  CLOSED;

  public static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();
}
