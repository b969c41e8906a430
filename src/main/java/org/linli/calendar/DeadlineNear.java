package org.linli.calendar;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A deadline is due soon: the share of its time that rule {@code calendar/near} names is left.
 *
 * @param dueAt when it was due at that time
 * @param at when it was noticed, after downtime later than it came about
 */
public record DeadlineNear(
    UUID eventId,
    long communityId,
    UUID deadlineId,
    String kind,
    UUID subjectId,
    Instant dueAt,
    Instant at)
    implements DomainEvent {}
