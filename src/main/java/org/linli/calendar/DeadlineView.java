package org.linli.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A deadline as others see it.
 *
 * @param nearAt from when on it is due soon
 * @param pausedAt since when it stands still, paused or disputed
 * @param pausedUntil when a pause ends by itself; absent while it is disputed, or runs
 * @param endedAt when it was met or dropped
 * @param level how many steps of its ladder it has gone
 */
public record DeadlineView(
    UUID deadlineId,
    UUID subjectId,
    String kind,
    DeadlineState state,
    Instant startedAt,
    Due due,
    Instant nearAt,
    Optional<Instant> pausedAt,
    Optional<Instant> pausedUntil,
    Optional<Instant> endedAt,
    int level) {

  /** Whether it was met or dropped after it was due, or runs on after it was told to be late. */
  public boolean late() {
    return state == DeadlineState.BREACHED
        || endedAt.filter(at -> at.isAfter(due.at())).isPresent();
  }
}
