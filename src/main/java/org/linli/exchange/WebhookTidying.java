package org.linli.exchange;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.exchange.Subscriptions.Sealed;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/** Drops old messages, and after a change of keys seals the secrets again. */
@Component
class WebhookTidying implements NightlyJob {

  private final CommunityDirectory communities;
  private final WebhookDeliveries deliveries;
  private final Subscriptions subscriptions;
  private final ExchangeRules rules;
  private final Vault vault;
  private final EachCommunity each;
  private final Clock clock;

  WebhookTidying(
      CommunityDirectory communities,
      WebhookDeliveries deliveries,
      Subscriptions subscriptions,
      ExchangeRules rules,
      Vault vault,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
    this.rules = rules;
    this.vault = vault;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "exchange.tidy";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 10);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::tidy);
  }

  private void tidy(long community) {
    var before = clock.instant().minus(rules.kept());
    deliveries.drop(community, before, rules.keptMessages());
    subscriptions.secrets(community).forEach(secret -> sealAgain(community, secret));
  }

  private void sealAgain(long community, Sealed sealed) {
    if (vault.outdated(sealed.secret())) {
      var owner = sealed.subscriptionId();
      var secret = vault.open(Delivering.PURPOSE, owner, sealed.secret());
      subscriptions.replaceSecret(community, sealed, vault.seal(Delivering.PURPOSE, owner, secret));
    }
  }
}
