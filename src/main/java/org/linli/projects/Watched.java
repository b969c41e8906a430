package org.linli.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.platform.Dates;

/**
 * What was found at a project and is open, and what is excused there: part of what its light is
 * computed from.
 *
 * @param major when the next major finding is due
 * @param finding when the next one of any severity is due
 */
record Watched(Optional<Instant> major, Optional<Instant> finding, List<Excused> excused) {

  static final Watched NONE = new Watched(Optional.empty(), Optional.empty(), List.of());

  Watched {
    excused = List.copyOf(excused);
  }

  /** Whether it is excused that something is late which was due then. */
  boolean excuses(String late, Instant due, Instant now) {
    return excused.stream().anyMatch(it -> it.covers(late, due, now));
  }

  /**
   * A granted excuse 容错.
   *
   * @param late one of {@link ApplyExcuse#LATE}
   * @param due when that was due
   * @param until the last day of it
   */
  record Excused(String late, Instant due, LocalDate until) {

    private boolean covers(String what, Instant at, Instant now) {
      return late.equals(what)
          && due.toEpochMilli() == at.toEpochMilli()
          && !Dates.day(now).isAfter(until);
    }
  }
}
