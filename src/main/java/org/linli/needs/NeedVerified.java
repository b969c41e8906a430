package org.linli.needs;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/** The community found a need real and published its summary. */
public record NeedVerified(UUID eventId, long communityId, UUID needId, Instant at)
    implements DomainEvent {}
