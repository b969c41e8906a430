package org.linli.needs;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/** A need came in. */
public record NeedRaised(UUID eventId, long communityId, UUID needId, Instant at)
    implements DomainEvent {}
