package org.linli.projects;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/** A step of a project was written down. */
public record ProjectMoved(UUID eventId, long communityId, UUID projectId, Instant at)
    implements DomainEvent {}
