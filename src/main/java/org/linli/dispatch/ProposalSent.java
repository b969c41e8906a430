package org.linli.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A community proposed a whistle to its street.
 *
 * @param communityId the street
 */
public record ProposalSent(
    UUID eventId, long communityId, UUID proposalId, long fromCommunityId, Instant at)
    implements DomainEvent {}
