package org.linli.calendar;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A pause ended by itself at its limit; the clock goes on with what was left. Whoever shows that it
 * stands still reads it anew with {@link DeadlineReading#last}.
 *
 * @param dueAt when it is due after that
 * @param at when it was noticed, after downtime later than it came about
 */
public record DeadlineResumed(
    UUID eventId,
    long communityId,
    UUID deadlineId,
    String kind,
    UUID subjectId,
    Instant dueAt,
    Instant at)
    implements DomainEvent {}
