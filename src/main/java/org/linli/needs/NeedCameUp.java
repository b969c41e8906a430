package org.linli.needs;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A need of one of its communities concerns a street, or changed since it does.
 *
 * @param communityId the street
 * @param fromCommunityId whose need it is
 */
public record NeedCameUp(
    UUID eventId, long communityId, UUID needId, long fromCommunityId, Instant at)
    implements DomainEvent {}
