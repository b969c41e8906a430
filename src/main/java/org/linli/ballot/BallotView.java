package org.linli.ballot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.ShortNumber;

/**
 * A ballot as pages and API read it.
 *
 * @param rollRoot over the commitments of the roll as it is, empty before it is frozen
 * @param finalFrom when the time for objections is over
 * @param reason why it was withdrawn
 * @param judged how far those who voted really decided, by what changed
 */
public record BallotView(
    UUID id,
    ShortNumber number,
    Plan plan,
    BallotStatus status,
    String rollRoot,
    Optional<Instant> frozenAt,
    Optional<Instant> countedAt,
    Optional<Instant> finalFrom,
    String reason,
    Instant madeAt,
    Optional<JudgeDepth> judged) {

  Cursor position() {
    return new Cursor(madeAt, id);
  }

  /** Whether votes are taken at that moment, as far as this page knows. */
  public boolean opensFor(Instant now) {
    return status == BallotStatus.OPEN
        && !now.isBefore(plan.times().opensAt())
        && now.isBefore(plan.times().closesAt());
  }
}
