package org.linli.ballot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody holds against a roll or a result.
 *
 * @param against ROLL or RESULT
 * @param line of the roll, if it is about one
 * @param outcome WAITING, CORRECTED or REJECTED
 */
public record ObjectionView(
    UUID id,
    String against,
    Optional<Integer> line,
    String said,
    Instant at,
    String outcome,
    String answer,
    Optional<Instant> answeredAt) {

  /** Whether nobody has answered it yet. */
  public boolean waits() {
    return outcome.equals("WAITING");
  }
}
