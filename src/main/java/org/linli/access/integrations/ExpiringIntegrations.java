package org.linli.access.integrations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.access.AccessPermission;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Integrations that end soon, for the to-do list. It is opened often and they change rarely, so
 * they are kept for a minute.
 */
@Component
public class ExpiringIntegrations {

  private final IntegrationRegister register;
  private final IntegrationRules rules;
  private final Clock clock;
  private final Cache<Long, List<IntegrationView>> ending;

  ExpiringIntegrations(IntegrationRegister register, IntegrationRules rules, Clock clock) {
    this.register = register;
    this.rules = rules;
    this.clock = clock;
    ending =
        Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
            .build();
  }

  /** Empty for whoever does not manage them. */
  public List<IntegrationView> of(Actor actor) {
    return actor.may(AccessPermission.MANAGE_INTEGRATIONS)
        ? ending.get(actor.communityId(), this::read)
        : List.of();
  }

  void forget(long areaId) {
    ending.invalidate(areaId);
  }

  private List<IntegrationView> read(long areaId) {
    var now = clock.instant();
    var limit = now.plus(rules.warning());
    return register.in(List.of(areaId), now).stream()
        .filter(each -> each.active(now) && each.validUntil().isBefore(limit))
        .limit(50)
        .toList();
  }
}
