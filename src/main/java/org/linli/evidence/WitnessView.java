package org.linli.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * A witness as everybody sees it.
 *
 * @param name as people know it
 * @param number of its key, to compare by eye
 * @param size of the last checkpoint that it cosigned
 * @param cosignedAt by its own clock; nothing before the first time
 * @param problem if it did not cosign when it was asked last
 */
public record WitnessView(
    String name,
    String number,
    long size,
    Optional<Instant> cosignedAt,
    Optional<WitnessProblem> problem) {

  /** Whether what the witness says speaks against the log. */
  public boolean alarming() {
    return problem
        .filter(it -> it == WitnessProblem.FORK || it == WitnessProblem.AHEAD)
        .isPresent();
  }
}
