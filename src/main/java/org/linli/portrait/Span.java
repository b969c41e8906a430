package org.linli.portrait;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.platform.Dates;

/**
 * Days by Chinese time.
 *
 * @param from the first
 * @param until the first that is not among them
 */
public record Span(LocalDate from, LocalDate until) {

  /** How many days it has. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, until);
  }

  /** The last of them. */
  public LocalDate last() {
    return until.minusDays(1);
  }

  Instant begin() {
    return from.atStartOfDay(Dates.ZONE).toInstant();
  }

  Instant end() {
    return until.atStartOfDay(Dates.ZONE).toInstant();
  }
}
