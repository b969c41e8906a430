package org.linli.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/** Somebody whom a need concerns said how it went, or changed what they said. */
public record NeedRated(UUID eventId, long communityId, UUID needId, Instant at)
    implements DomainEvent {}
