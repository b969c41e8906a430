package org.linli.pacts;

import java.time.Instant;
import java.util.Optional;

/** Something that a pact waits for. */
public record Waiting(Kind kind, PactLine pact, Optional<Instant> due) {

  /** What is to be done. */
  public enum Kind {
    /** What residents said. */
    ANSWER,
    /** The round is over and answered. */
    GO_ON,
    REVIEW,
    VOTE,
    FILE,
    PUBLISH
  }
}
