package org.linli.needs;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A need was settled to its raiser's satisfaction.
 *
 * @param raisedAt when it came in; figures count it in that month
 */
public record NeedClosed(UUID eventId, long communityId, UUID needId, Instant raisedAt, Instant at)
    implements DomainEvent {}
