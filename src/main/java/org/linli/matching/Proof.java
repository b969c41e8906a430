package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import org.linli.needs.NeedView;

/**
 * What a unit contributed, for it to show.
 *
 * @param unitName the unit
 * @param note what it said it did
 * @param claimedAt when it took the need on
 * @param settledAt when the raiser was content
 * @param most what it had been asked for at most, if it was asked
 */
public record Proof(
    NeedView need,
    String unitName,
    String note,
    Instant claimedAt,
    Instant settledAt,
    Optional<Bound> most) {

  /** So much of what {@code of} names. */
  public record Bound(int number, String of) {}
}
