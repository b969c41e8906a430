package org.linli.ballot;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;

/**
 * Freezes, opens and closes ballots when their moment comes. Done twice it does nothing the second
 * time. A vote is never decided by it: that is what the statement that takes a vote compares.
 */
@Component
class BallotMoments implements QueuedJob {

  static final String NAME = "ballot.moments";

  private final BallotManagement ballots;

  BallotMoments(BallotManagement ballots) {
    this.ballots = ballots;
  }

  static String piece(long community, UUID ballot, Instant moment) {
    return community + " " + ballot + " " + moment.getEpochSecond();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String piece) {
    var parts = piece.split(" ");
    var community = Long.parseLong(parts[0]);
    Scope.in(
        Scope.of(community),
        () -> {
          ballots.advance(Actor.system(community), UUID.fromString(parts[1]));
          return community;
        });
  }
}
