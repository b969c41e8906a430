package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody votes.
 *
 * @param lines of the roll for which they may vote
 * @param seal to whom votes of a secret ballot are sealed; nothing for a named one
 * @param now by the database's clock
 */
public record Booth(
    BallotView ballot, List<Asked> asked, List<OwnLine> lines, Optional<Seal> seal, Instant now) {

  /** Whether votes are taken. */
  public boolean open() {
    return ballot.opensFor(now) && ballot.plan().channels().web();
  }

  /** Whether a vote for the line would be taken. */
  public boolean takes(OwnLine line) {
    return open()
        && line.voted()
            .filter(it -> !ballot.plan().revote() || it.channel() == VoteChannel.PAPER)
            .isEmpty();
  }

  /** The line that a form names, else the first one that still votes. */
  public Optional<OwnLine> line(String number) {
    return lines.stream()
        .filter(it -> String.valueOf(it.number()).equals(number))
        .findFirst()
        .or(() -> lines.stream().filter(it -> it.voted().isEmpty()).findFirst())
        .or(() -> lines.stream().findFirst());
  }
}
