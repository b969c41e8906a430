package org.linli.needs;

import java.time.Instant;
import java.util.UUID;

/** A step between the first and the last. */
public record NeedMoved(
    UUID eventId, long communityId, UUID needId, NeedAction action, NeedStatus status, Instant at)
    implements NeedEvent {}
