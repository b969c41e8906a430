package org.linli.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands what is due in a community to the gateways, one after another and not more a minute than
 * the rule {@code notice/sending} lets it. Gateways are asked outside of transactions.
 */
@Component
class Sending implements QueuedJob {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** After so many refusals in a row the gateway is down and the rest waits. */
  private static final int DOWN = 3;

  private final Deliveries deliveries;
  private final Notices notices;
  private final Outbound outbound;
  private final NoticeRules rules;
  private final NoticeQueue queue;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sending(
      Deliveries deliveries,
      Notices notices,
      Outbound outbound,
      NoticeRules rules,
      NoticeQueue queue,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.deliveries = deliveries;
    this.notices = notices;
    this.outbound = outbound;
    this.rules = rules;
    this.queue = queue;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return NoticeQueue.SEND;
  }

  @Override
  public void run(String piece) {
    var community = NoticeQueue.community(piece);
    Scope.in(Scope.of(community), () -> sendIn(community));
  }

  private boolean sendIn(long community) {
    var pace = rules.pace(community, clock.instant());
    var now = clock.instant();
    inTransaction(
        () -> {
          deliveries.tidy(community, now.minus(pace.oldest()), now);
          return true;
        });
    var refused = 0;
    var next = take(community, pace);
    while (next.isPresent()) {
      refused = send(community, next.get(), pace) ? 0 : refused + 1;
      next = refused < DOWN ? take(community, pace) : Optional.empty();
    }
    return inTransaction(() -> goOn(community));
  }

  /** The lock keeps two runs from counting the same minute. */
  private Optional<Deliveries.Outgoing> take(long community, NoticeRules.Pace pace) {
    return inTransaction(
        () -> {
          notices.lock(community, NoticeQueue.SEND);
          var now = clock.instant();
          return deliveries.tried(community, now.minus(MINUTE)) < pace.perMinute()
              ? deliveries.take(community, now)
              : Optional.empty();
        });
  }

  /**
   * @return whether the gateway answered
   */
  private boolean send(long community, Deliveries.Outgoing delivery, NoticeRules.Pace pace) {
    try {
      var sent = outbound.send(community, delivery);
      inTransaction(() -> ended(community, delivery, sent));
      return true;
    } catch (Refused refused) {
      var due = pace.again(delivery.attempts(), clock.instant());
      inTransaction(
          () -> {
            deliveries.again(community, delivery.id(), "error." + refused.code().code(), due);
            return true;
          });
      return false;
    }
  }

  private boolean ended(long community, Deliveries.Outgoing delivery, Outbound.Outcome sent) {
    deliveries.end(community, delivery.id(), sent.state(), sent.reason());
    return true;
  }

  /** Whatever still waits has a run that will send it. */
  private boolean goOn(long community) {
    var soon = clock.instant().plus(MINUTE);
    deliveries
        .next(community)
        .map(due -> due.isBefore(soon) ? soon : due)
        .ifPresent(due -> queue.send(community, due));
    return true;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
