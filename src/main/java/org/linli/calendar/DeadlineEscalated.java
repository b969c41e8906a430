package org.linli.calendar;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A late deadline went one step up.
 *
 * @param level how many steps it has gone, from 1
 * @param to the role that the ladder names for this step
 * @param at when it was noticed, after downtime later than it came about
 */
public record DeadlineEscalated(
    UUID eventId,
    long communityId,
    UUID deadlineId,
    String kind,
    UUID subjectId,
    int level,
    String to,
    Instant dueAt,
    Instant at)
    implements DomainEvent {}
