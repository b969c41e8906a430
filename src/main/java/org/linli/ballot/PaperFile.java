package org.linli.ballot;

import java.util.List;

/**
 * A paper that somebody reads.
 *
 * @param readings what was read; only to whoever decides a difference
 */
public record PaperFile(BallotPage page, PaperView paper, List<Read> readings) {

  /** What one of them read. */
  public record Read(int turn, BallotChoices choices) {}

  /** Whether the actor decides what two read differently. */
  public boolean decides() {
    return paper.state() == PaperState.DIFFERS && !paper.mine();
  }

  /** Whether the actor can still read it. */
  public boolean reads() {
    return (paper.state() == PaperState.PRINTED || paper.state() == PaperState.TYPED)
        && !paper.mine();
  }
}
