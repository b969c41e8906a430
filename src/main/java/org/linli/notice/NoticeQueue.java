package org.linli.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.kernel.Ids;
import org.linli.platform.Dates;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Component;

/**
 * Orders the runs that send. A run for a moment that is near has a name of its own: one of the same
 * name that is being done already would swallow it.
 */
@Component
class NoticeQueue {

  static final String SEND = "notice.send";
  static final String DIGEST = "notice.digest";

  private static final Duration NEAR = Duration.ofMinutes(5);

  private final JobQueue queue;
  private final NoticeRules rules;
  private final Clock clock;

  NoticeQueue(JobQueue queue, NoticeRules rules, Clock clock) {
    this.queue = queue;
    this.rules = rules;
    this.clock = clock;
  }

  /** A run that sends what is due then. */
  void send(long communityId, Instant due) {
    var now = clock.instant();
    if (!due.isAfter(now)) {
      queue.add(SEND, communityId + ":" + Ids.next());
    } else if (due.isBefore(now.plus(NEAR))) {
      queue.addAt(SEND, communityId + ":" + Ids.next(), due);
    } else {
      queue.addAt(SEND, communityId + ":" + due.getEpochSecond(), due);
    }
  }

  /** The next digest that is not so near that it may be made already. */
  void digest(long communityId) {
    var soon = clock.instant().plus(NEAR);
    var today = rules.digest(communityId, soon);
    var due =
        today.isAfter(soon) ? today : rules.digest(communityId, soon.plus(Duration.ofDays(1)));
    queue.addAt(DIGEST, communityId + ":" + Dates.day(due), due);
  }

  /** Which community a piece is about. */
  static long community(String piece) {
    return Long.parseLong(piece.substring(0, piece.indexOf(':')));
  }
}
