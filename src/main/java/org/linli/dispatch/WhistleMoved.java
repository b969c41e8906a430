package org.linli.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A whistle about a need of a community moved.
 *
 * @param communityId the need's community
 */
public record WhistleMoved(
    UUID eventId, long communityId, UUID whistleId, long streetId, Instant at)
    implements DomainEvent {}
