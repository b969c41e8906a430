package org.linli.resources;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/** A resource was listed, changed, paused or withdrawn. */
public record ResourceMoved(
    UUID eventId,
    long communityId,
    UUID resourceId,
    ResourceAction action,
    ResourceStatus status,
    Instant at)
    implements DomainEvent {}
