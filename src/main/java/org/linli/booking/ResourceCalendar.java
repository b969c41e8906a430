package org.linli.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.resources.ResourceView;

/**
 * The calendar of a resource: seven days, and one of them hour by hour.
 *
 * @param before a day of the seven before; empty at the beginning
 * @param after a day of the seven after; empty at the end
 */
public record ResourceCalendar(
    ResourceView resource,
    LocalDate day,
    List<Day> days,
    List<Row> rows,
    Optional<LocalDate> before,
    Optional<LocalDate> after) {

  /** Hours of the day that can still be booked. */
  public boolean anyFree() {
    return rows.stream().anyMatch(row -> row.state() == State.FREE);
  }

  /** Whether somebody may wait for an hour of the day. */
  public boolean anyTaken() {
    return rows.stream().anyMatch(row -> row.state() == State.TAKEN);
  }

  /**
   * @param open hours that are open
   * @param free of them, hours with a place left
   */
  public record Day(LocalDate day, int open, int free) {}

  /**
   * @param left places that are left
   */
  public record Row(Hour hour, int left, State state) {}

  /** What can be done with an hour. */
  public enum State {
    FREE,
    TAKEN,
    PAST
  }
}
