package org.linli.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * The raiser of a need said whether what was whistled is done.
 *
 * @param communityId the street
 */
public record RaiserAnswered(
    UUID eventId, long communityId, UUID whistleId, long fromCommunityId, int round, Instant at)
    implements DomainEvent {}
