package org.linli.ballot;

import java.time.Instant;
import java.util.List;

/**
 * What one of the trustees has to do with the key.
 *
 * @param mine on which side the reader sits
 * @param question sealed to the reader's key, to be read out by whoever has it; empty without a key
 * @param questions the same for both sides, in order, with which the page of the opening finds a
 *     wrong sheet before anything is sent
 */
public record TrusteeTask(
    BallotPage page, TrusteeView mine, String question, List<String> questions) {

  /** Whether a key can be made or exchanged: before voting starts. */
  public boolean makes() {
    return page.ballot().status() == BallotStatus.ANNOUNCED
        || page.ballot().status() == BallotStatus.FROZEN;
  }

  /** Whether the key has to be proven now. */
  public boolean proves() {
    return mine.key() != null
        && (makes() && mine.provenAt() == null && page.now().isBefore(closes())
            || page.ballot().status() == BallotStatus.CLOSED && mine.readyAt() == null);
  }

  /** Whether both are ready, so that it can be opened. */
  public boolean opens() {
    return page.ballot().status() == BallotStatus.CLOSED
        && page.trustees().size() == TrusteeSide.values().length
        && page.trustees().stream().allMatch(it -> it.readyAt() != null);
  }

  private Instant closes() {
    return page.ballot().plan().times().closesAt();
  }
}
