package org.linli.opinions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.opinions.mapping.Drawing;
import org.linli.platform.JobQueue;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the map of a round beside the requests, some minutes after a vote, and only once several
 * people voted since the last one: between two maps nobody can be told.
 */
@Component
class OpinionMapJob implements QueuedJob {

  private static final String NAME = "opinions.map";

  private final OpinionVotes votes;
  private final OpinionMaps drawings;
  private final OpinionRules rules;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OpinionMapJob(
      OpinionVotes votes,
      OpinionMaps drawings,
      OpinionRules rules,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.votes = votes;
    this.drawings = drawings;
    this.rules = rules;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * All votes within so many minutes wait for one map, at their end. OpinionVotes that come while
   * one is drawn wait for the next, which is another piece.
   */
  static void ask(JobQueue queue, Actor actor, UUID round, Clock clock, int minutes) {
    var length = Duration.ofMinutes(minutes).toSeconds();
    var end = (clock.instant().getEpochSecond() / length + 1) * length;
    var piece = actor.communityId() + "/" + round + "/" + end;
    queue.addAt(NAME, piece, Instant.ofEpochSecond(end));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String piece) {
    var parts = piece.split("/", -1);
    var community = Long.parseLong(parts[0]);
    var round = UUID.fromString(parts[1]);
    Scope.in(
        Scope.of(community),
        () -> {
          transaction.executeWithoutResult(status -> draw(community, round));
          return true;
        });
  }

  private void draw(long community, UUID round) {
    var sheet = drawings.sheet(community, round).orElseThrow();
    var now = clock.instant();
    var since = votes.votersSince(community, round, sheet.drawnAt());
    if (since >= rules.redraw(community).people()) {
      var options = rules.map(community, sheet.seed());
      drawings.put(community, round, Drawing.of(votes.log(community, round), options).map(), now);
    }
  }
}
