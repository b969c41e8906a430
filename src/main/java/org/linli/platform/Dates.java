package org.linli.platform;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/** Days are counted in China, whatever the server's own time. */
public final class Dates {

  /** Legal days are counted here. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Dates() {}

  /** The Chinese day of a moment. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** Where the week of a moment ends: at midnight after Sunday. */
  public static Instant weekEnd(Instant at) {
    return day(at).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(ZONE).toInstant();
  }

  /** For the {@code datetime} attribute. */
  public static String machine(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE));
  }
}
