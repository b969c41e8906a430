package org.linli.ballot;

import java.util.Optional;

/**
 * With what a browser seals a vote.
 *
 * @param size of the paper inside, in bytes
 * @param first public key of whoever opens the outer envelope, in base64url
 * @param second of whoever opens the inner one
 */
public record Seal(int size, String first, String second) {

  /** Nothing for a named ballot, and while a key is missing. */
  public static Optional<Seal> of(BallotPage page) {
    return page.keys().isEmpty()
        ? Optional.empty()
        : Optional.of(new Seal(page.paperSize(), page.keys().getFirst(), page.keys().getLast()));
  }
}
