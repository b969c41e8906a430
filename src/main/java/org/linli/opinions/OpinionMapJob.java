package org.linli.opinions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.JobQueue;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws the map of a round beside the requests: some minutes after a vote, and when it ended. */
@Component
class OpinionMapJob implements QueuedJob {

  private static final String NAME = "opinions.map";
  private static final String END = "end";

  private final OpinionDrawing drawing;
  private final TransactionTemplate transaction;

  OpinionMapJob(OpinionDrawing drawing, PlatformTransactionManager transactions) {
    this.drawing = drawing;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * All votes within so many minutes wait for one map, at their end. Votes that come while one is
   * drawn wait for the next, which is another piece.
   */
  static void ask(JobQueue queue, Actor actor, UUID round, Clock clock, int minutes) {
    var length = Duration.ofMinutes(minutes).toSeconds();
    var end = (clock.instant().getEpochSecond() / length + 1) * length;
    queue.addAt(NAME, piece(actor.communityId(), round, end), Instant.ofEpochSecond(end));
  }

  /** Its result is drawn as soon as the transaction that ended it has committed. */
  static void settle(JobQueue queue, long community, UUID round) {
    queue.add(NAME, piece(community, round, END));
  }

  private static String piece(long community, UUID round, Object when) {
    return community + "/" + round + "/" + when;
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
          transaction.executeWithoutResult(status -> run(community, round, parts[2]));
          return true;
        });
  }

  private void run(long community, UUID round, String when) {
    if (END.equals(when)) {
      drawing.settle(community, round);
    } else {
      drawing.draw(community, round);
    }
  }
}
