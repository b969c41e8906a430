package org.linli.exchange;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.integrations.IntegrationReading;
import org.linli.exchange.Outgoing.Try;
import org.linli.exchange.WebhookDeliveries.Sending;
import org.linli.exchange.WebhookDeliveries.Tried;
import org.linli.kernel.Scope;
import org.linli.platform.QueuedJob;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one message once. It is read in one transaction and what came of it is noted in another; if
 * the node dies between, the message goes out a second time under the same id.
 */
@Component
class Delivering implements QueuedJob {

  static final String PURPOSE = "exchange/webhook-secret";
  private static final Duration NO_TIME = Duration.ZERO;

  private final WebhookDeliveries deliveries;
  private final Subscriptions subscriptions;
  private final Outgoing outgoing;
  private final IntegrationReading integrations;
  private final WebhookPost post;
  private final ExchangeRules rules;
  private final ExchangeProperties properties;
  private final Vault vault;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Delivering(
      WebhookDeliveries deliveries,
      Subscriptions subscriptions,
      Outgoing outgoing,
      IntegrationReading integrations,
      WebhookPost post,
      ExchangeRules rules,
      ExchangeProperties properties,
      Vault vault,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
    this.outgoing = outgoing;
    this.integrations = integrations;
    this.post = post;
    this.rules = rules;
    this.properties = properties;
    this.vault = vault;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return Outgoing.JOB;
  }

  @Override
  public void run(String piece) {
    var attempt = Try.parse(piece);
    var scope = Scope.of(attempt.community());
    Scope.in(
        scope,
        () -> {
          read(attempt).ifPresent(sending -> deliver(scope, attempt, sending));
          return true;
        });
  }

  private Optional<Sending> read(Try attempt) {
    return transaction.execute(
        status -> deliveries.sending(attempt.community(), attempt.delivery(), attempt.attempts()));
  }

  private void deliver(Scope scope, Try attempt, Sending sending) {
    if (sending.working() && integrations.active(scope, sending.integrationId())) {
      var tried = send(sending);
      transaction.executeWithoutResult(status -> note(attempt, sending, tried));
    } else {
      var off = new Tried(Optional.empty(), Optional.of("OFF"), NO_TIME);
      transaction.executeWithoutResult(status -> done(attempt, sending, "FAILED", off));
    }
  }

  private Tried send(Sending sending) {
    var receiver = Receiver.parse(sending.url()).orElseThrow();
    var begin = System.nanoTime();
    try {
      var address = receiver.address(properties.privateNetworks());
      if (address.isEmpty()) {
        return new Tried(Optional.empty(), Optional.of("NOT_ALLOWED"), NO_TIME);
      }
      var status = post.send(receiver, address.get(), headers(sending), sending.body());
      return new Tried(Optional.of(status), Optional.empty(), since(begin));
    } catch (IOException unreached) {
      return new Tried(Optional.empty(), Optional.of("NO_ANSWER"), since(begin));
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** The time is that of this try: receivers refuse old ones, so that nobody can replay them. */
  private Map<String, String> headers(Sending sending) {
    var now = clock.instant();
    var id = "msg_" + sending.deliveryId();
    var former = sending.former().filter(secret -> signsToo(sending, now));
    var headers = new LinkedHashMap<String, String>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put(
        "webhook-signature",
        Stream.concat(Stream.of(sending.secret()), former.stream())
            .map(secret -> vault.open(PURPOSE, sending.subscriptionId(), secret))
            .map(secret -> new WebhookSecret(secret).sign(id, now, sending.body()))
            .collect(Collectors.joining(" ")));
    return headers;
  }

  private static boolean signsToo(Sending sending, Instant now) {
    return sending.formerUntil().filter(now::isBefore).isPresent();
  }

  private void note(Try attempt, Sending sending, Tried tried) {
    if (tried.worked()) {
      if (done(attempt, sending, "DELIVERED", tried)) {
        subscriptions.worked(attempt.community(), sending.subscriptionId());
      }
      return;
    }
    var now = clock.instant();
    var left = sending.triesLeft() - 1;
    var due = now.plus(rules.pause(Math.max(left, 1)));
    var state = left > 0 ? "WAITING" : "FAILED";
    if (deliveries.note(attempt.community(), sending, state, tried, due, now)) {
      subscriptions.failed(
          attempt.community(), sending.subscriptionId(), due, rules.offAfter(), now);
      if (left > 0) {
        outgoing.queue(attempt.next(), Optional.of(due));
      }
    }
  }

  private boolean done(Try attempt, Sending sending, String state, Tried tried) {
    return deliveries.note(attempt.community(), sending, state, tried, null, clock.instant());
  }
}
