package org.linli.ballot;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.ShortNumber;

/**
 * The result of a ballot was put up.
 *
 * @param year of its number
 * @param sequence of its number
 */
public record BallotCounted(
    UUID eventId, long communityId, UUID ballotId, int year, int sequence, Instant at)
    implements DomainEvent {

  /** The number of the ballot. */
  public ShortNumber ballot() {
    return new ShortNumber(year, sequence);
  }
}
