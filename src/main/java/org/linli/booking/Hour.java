package org.linli.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linli.platform.Dates;

/** The smallest time that can be booked: an hour, or what is left of the opening hours. */
public record Hour(Instant from, Instant to) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(Dates.ZONE);

  /** {@code 09:00}, which also names it within its day. */
  @JsonIgnore
  public String begins() {
    return CLOCK.format(from);
  }

  /** {@code 24:00} at the latest. */
  @JsonIgnore
  public String ends() {
    return clock(to);
  }

  /** A moment at which something ends. */
  static String clock(Instant to) {
    return to.atZone(Dates.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "24:00"
        : CLOCK.format(to);
  }
}
