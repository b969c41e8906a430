package org.linli.booking;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * Somebody who has or had times of this community was erased in their own.
 *
 * @param homeId their own community
 */
public record BorrowerErased(
    UUID eventId, long communityId, long homeId, UUID accountId, Instant at)
    implements DomainEvent {}
