package org.linli.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/** Subscriptions that were switched off because nothing arrived; kept for a minute. */
@Component
public class BrokenWebhooks {

  private final Subscriptions subscriptions;
  private final Cache<Long, List<SubscriptionView>> broken;

  BrokenWebhooks(Subscriptions subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    broken =
        Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
            .build();
  }

  /** Empty for whoever does not manage them. */
  public List<SubscriptionView> of(Actor actor) {
    return actor.may(ExchangePermission.MANAGE)
        ? broken.get(actor.communityId(), this::read)
        : List.of();
  }

  void forget(long communityId) {
    broken.invalidate(communityId);
  }

  private List<SubscriptionView> read(long communityId) {
    return subscriptions.all(communityId).stream()
        .filter(each -> each.off().filter("FAILED"::equals).isPresent())
        .limit(50)
        .toList();
  }
}
