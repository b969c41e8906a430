package org.linli.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * A street decided about the proposal of a community.
 *
 * @param communityId the community
 */
public record ProposalDecided(
    UUID eventId, long communityId, UUID proposalId, long streetId, Instant at)
    implements DomainEvent {}
