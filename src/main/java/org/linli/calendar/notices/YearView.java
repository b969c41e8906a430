package org.linli.calendar.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The notice of a year that is in force.
 *
 * @param days its exceptions, in their order
 * @param importedAt when it was imported; empty for one that came with the program
 * @param recomputed how many running deadlines have moved since
 */
public record YearView(int year, List<Holiday> days, Optional<Instant> importedAt, int recomputed) {

  /** How many days are free. */
  public long off() {
    return days.stream().filter(Holiday::off).count();
  }

  /** How many days are worked in exchange. */
  public long worked() {
    return days.size() - off();
  }
}
