package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.counting.SquareMetres;

/**
 * A line of the roll for which the reader may vote.
 *
 * @param homes where, as the register writes it
 * @param area in 0.01 m², of owners
 * @param unmeasured dwellings whose area is unknown
 * @param voters who may vote for it: joint owners have one vote together
 * @param proxy by which the reader votes for another
 * @param voted how and when somebody voted for it
 */
public record OwnLine(
    int number,
    String homes,
    int parts,
    long area,
    int unmeasured,
    List<String> voters,
    Optional<UUID> proxy,
    Optional<Voted> voted) {

  /** Whether others own it together with the reader. */
  public boolean joint() {
    return voters.size() > 1;
  }

  /** In square metres, as people write it. */
  public String metres() {
    return SquareMetres.of(area);
  }

  /** How and when somebody voted. */
  public record Voted(VoteChannel channel, Instant at) {}
}
