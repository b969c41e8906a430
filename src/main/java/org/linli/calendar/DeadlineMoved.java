package org.linli.calendar;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A deadline was counted again, because the notice of a year came in or was corrected. Whoever
 * keeps its day reads it anew with {@link DeadlineReading#last}.
 *
 * @param dueAt when it was due after that
 */
public record DeadlineMoved(
    UUID eventId,
    long communityId,
    UUID deadlineId,
    String kind,
    UUID subjectId,
    Instant dueAt,
    Instant at)
    implements DomainEvent {}
