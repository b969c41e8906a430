package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.ballot.sealing.Paper;

/**
 * A ballot as everybody reads it (DELIB-8).
 *
 * @param trustees of a secret ballot, supervision first
 * @param sheet what was counted
 * @param archive SHA-256 of the file from which anybody counts again, or empty
 * @param now by the database's clock
 */
public record BallotPage(
    BallotView ballot,
    List<Asked> asked,
    List<StepView> steps,
    List<SignatureView> signatures,
    List<TrusteeView> trustees,
    Optional<ResultSheet> sheet,
    String archive,
    Instant now) {

  /** Whether votes are taken. */
  public boolean open() {
    return ballot.opensFor(now);
  }

  /** Both public keys, the outer one first; nothing while one is missing. */
  public List<String> keys() {
    var keys = trustees.stream().map(TrusteeView::key).filter(Objects::nonNull).toList();
    return keys.size() == TrusteeSide.values().length ? keys : List.of();
  }

  /** Bytes of every paper of a secret ballot. */
  public int paperSize() {
    return new Paper(asked.stream().map(Asked::question).toList()).size();
  }

  /** The question of an answer. */
  public Asked asked(String id) {
    return asked.stream().filter(it -> it.field().equals(id)).findFirst().orElseThrow();
  }
}
