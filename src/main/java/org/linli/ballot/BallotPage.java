package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ballot as everybody reads it (DELIB-8).
 *
 * @param sheet what was counted
 * @param archive SHA-256 of the file from which anybody counts again, or empty
 * @param now by the database's clock
 */
public record BallotPage(
    BallotView ballot,
    List<Asked> asked,
    List<StepView> steps,
    List<SignatureView> signatures,
    Optional<ResultSheet> sheet,
    String archive,
    Instant now) {

  /** Whether votes are taken. */
  public boolean open() {
    return ballot.opensFor(now);
  }

  /** The question of an answer. */
  public Asked asked(String id) {
    return asked.stream().filter(it -> it.field().equals(id)).findFirst().orElseThrow();
  }
}
