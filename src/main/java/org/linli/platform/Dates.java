package org.linli.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days are counted in China, whatever the server's own time. */
public final class Dates {

  /** Legal days are counted here. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int DAYS_OF_WEEK = 7;

  private Dates() {}

  /** The Chinese day of a moment. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** The moment at which a Chinese day is over. */
  public static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** Where the seven days end of which a moment's is the first: at midnight. */
  public static Instant weekEnd(Instant at) {
    return day(at).plusDays(DAYS_OF_WEEK).atStartOfDay(ZONE).toInstant();
  }

  /** For the {@code datetime} attribute. */
  public static String machine(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE));
  }
}
