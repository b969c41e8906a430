package org.linli.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.exchange.WebhookDeliveries.Message;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Component;

/** Writes messages down and queues their tries, within the caller's transaction. */
@Component
class Outgoing {

  static final String JOB = "exchange.deliver";

  private final WebhookDeliveries deliveries;
  private final JobQueue jobs;
  private final ExchangeRules rules;
  private final Clock clock;

  Outgoing(WebhookDeliveries deliveries, JobQueue jobs, ExchangeRules rules, Clock clock) {
    this.deliveries = deliveries;
    this.jobs = jobs;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param resume before which nothing is sent, so that a receiver that is down is asked only as
   *     often as its first message is tried
   */
  void add(long community, UUID subscription, Message message, Optional<Instant> resume) {
    var now = clock.instant();
    var later = resume.filter(now::isBefore);
    deliveries
        .insert(community, subscription, message, rules.tries(), later.orElse(now), now)
        .ifPresent(id -> queue(new Try(community, id, 0), later));
  }

  /**
   * @param due empty for at once
   */
  void queue(Try next, Optional<Instant> due) {
    due.ifPresentOrElse(
        at -> jobs.addAt(JOB, next.toString(), at), () -> jobs.add(JOB, next.toString()));
  }

  /**
   * One try of one message, as the queue names it; each has a name of its own, because the one that
   * runs stands in the queue until it is done.
   *
   * @param attempts how often it was tried before
   */
  record Try(long community, UUID delivery, int attempts) {

    static Try parse(String piece) {
      var parts = piece.split("/", 3);
      return new Try(
          Long.parseLong(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
    }

    Try next() {
      return new Try(community, delivery, attempts + 1);
    }

    @Override
    public String toString() {
      return community + "/" + delivery + "/" + attempts;
    }
  }
}
