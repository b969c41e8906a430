package org.linli.proposals;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.ShortNumber;

/**
 * That something at a proposal waits for the reader.
 *
 * @param title of the proposal
 * @param due until when, where a day was promised
 */
public record Waiting(Kind kind, ShortNumber number, String title, Optional<Instant> due) {

  /** What waits. */
  public enum Kind {
    /** The community's answer. */
    ANSWER,
    /** An appeal against what a colleague hid. */
    APPEAL,
    /** An amendment or a merger, for an author. */
    AUTHOR
  }
}
