package org.linli.booking;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;

/**
 * What somebody of this community has in another one was given, moved or taken back. It carries
 * what stands there now, because a place in a queue is gone when it is looked for later.
 *
 * @param tell whether somebody else did it, so that the holder does not know yet
 */
public record BorrowedTimeChanged(
    UUID eventId, long communityId, Borrowed now, boolean tell, Instant at)
    implements DomainEvent {}
