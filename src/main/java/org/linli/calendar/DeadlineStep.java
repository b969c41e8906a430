package org.linli.calendar;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Ids;

/** Something that happened to a deadline, as its history keeps it. */
record DeadlineStep(
    long communityId,
    UUID deadlineId,
    UUID id,
    DeadlineAction action,
    Instant at,
    Instant dueAt,
    int level) {

  /** With the day and the level that the deadline has after it. */
  static DeadlineStep of(Deadline deadline, DeadlineAction action, Instant at) {
    var origin = deadline.origin;
    return new DeadlineStep(
        origin.communityId(),
        origin.id(),
        Ids.next(),
        action,
        at,
        deadline.due.at(),
        deadline.level);
  }
}
