package org.linli.budgets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.ballot.CountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.JobQueue;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;

/**
 * Counts the ballot of a round when its vote is over; {@link RoundCounting} then counts the round.
 * While papers are out or an objection is open it looks again every half hour, for thirty days:
 * whoever takes the papers in may also count by hand.
 */
@Component
class RoundCountJob implements QueuedJob {

  private static final String NAME = "budgets.count";
  private static final Duration AGAIN = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** The ballot closes by a job of its own, which is before this one. */
  private static final Duration AFTER_CLOSE = Duration.ofMinutes(1);

  private final CountManagement counts;
  private final JobQueue queue;
  private final Clock clock;

  RoundCountJob(CountManagement counts, JobQueue queue, Clock clock) {
    this.counts = counts;
    this.queue = queue;
    this.clock = clock;
  }

  /** Waits for the end of a vote. */
  static void plan(JobQueue queue, long community, ShortNumber ballot, Instant until) {
    var due = until.plus(AFTER_CLOSE);
    queue.addAt(NAME, piece(community, ballot, until, due), due);
  }

  private static String piece(long community, ShortNumber ballot, Instant until, Instant due) {
    return community + " " + ballot + " " + until.getEpochSecond() + " " + due.getEpochSecond();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String piece) {
    var parts = piece.split(" ");
    var community = Long.parseLong(parts[0]);
    var ballot = ShortNumber.parse(parts[1]).orElseThrow();
    var until = Instant.ofEpochSecond(Long.parseLong(parts[2]));
    Scope.in(
        Scope.of(community),
        () -> {
          var counted = counts.countIfComplete(Actor.system(community), ballot);
          var next = clock.instant().plus(AGAIN);
          if (!counted && next.isBefore(until.plus(LONGEST))) {
            queue.addAt(NAME, piece(community, ballot, until, next), next);
          }
          return counted;
        });
  }
}
