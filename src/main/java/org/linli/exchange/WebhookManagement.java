package org.linli.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.integrations.IntegrationReading;
import org.linli.access.integrations.IntegrationView;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.exchange.Outgoing.Try;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.linli.platform.WebhookSource;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who is told what happens in a community, and how that works (DATA-1). */
@Service
@Transactional
public class WebhookManagement {

  static final String PING = "exchange.ping";

  private final Subscriptions subscriptions;
  private final WebhookDeliveries deliveries;
  private final Outgoing outgoing;
  private final IntegrationReading integrations;
  private final List<WebhookSource<?>> sources;
  private final BrokenWebhooks broken;
  private final ExchangeRules rules;
  private final ExchangeProperties properties;
  private final CommunityDirectory communities;
  private final Vault vault;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  WebhookManagement(
      Subscriptions subscriptions,
      WebhookDeliveries deliveries,
      Outgoing outgoing,
      IntegrationReading integrations,
      List<WebhookSource<?>> sources,
      BrokenWebhooks broken,
      ExchangeRules rules,
      ExchangeProperties properties,
      CommunityDirectory communities,
      Vault vault,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.outgoing = outgoing;
    this.integrations = integrations;
    this.sources = List.copyOf(sources);
    this.broken = broken;
    this.rules = rules;
    this.properties = properties;
    this.communities = communities;
    this.vault = vault;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** Types of events that can be told. */
  @Transactional(readOnly = true)
  public List<String> types(Actor actor) {
    actor.require(ExchangePermission.MANAGE);
    return sources.stream().map(WebhookSource::type).distinct().sorted().toList();
  }

  /** Integrations that can subscribe here. */
  @Transactional(readOnly = true)
  public List<IntegrationView> integrations(Actor actor) {
    actor.require(ExchangePermission.MANAGE);
    return integrations.working(actor);
  }

  /** The community's subscriptions, newest first, at most a hundred. */
  @Transactional(readOnly = true)
  public List<SubscriptionView> all(Actor actor) {
    actor.require(ExchangePermission.MANAGE);
    return subscriptions.all(actor.communityId());
  }

  /**
   * @throws Refused if there is none under that id here
   */
  @Transactional(readOnly = true)
  public SubscriptionView subscription(Actor actor, UUID id) {
    actor.require(ExchangePermission.MANAGE);
    return subscriptions
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Its messages, newest first. */
  @Transactional(readOnly = true)
  public Slice<WebhookDelivery> log(Actor actor, UUID id, Paging paging) {
    actor.require(ExchangePermission.MANAGE);
    var rows = deliveries.list(actor.communityId(), id, paging);
    return Slice.cut(rows, paging, WebhookDelivery::position);
  }

  /**
   * Subscribes an integration.
   *
   * @return the secret that signs its messages
   * @throws Invalid if integration, address or types are not right, or the community has enough
   */
  public Subscribed subscribe(Actor actor, SubscribeWebhook command) {
    var integration =
        integrations(actor).stream()
            .filter(each -> each.integrationId().toString().equals(command.integration()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("integration", KernelError.NOT_A_CHOICE));
    if (!types(actor).containsAll(command.types())) {
      throw Invalid.field("types", KernelError.NOT_A_CHOICE);
    }
    if (!properties.privateNetworks()
        && Receiver.parse(command.url()).filter(Receiver::plainlyInside).isPresent()) {
      throw Invalid.field("url", ExchangeError.NOT_OUTSIDE);
    }
    var id = Ids.next();
    var secret = WebhookSecret.next();
    if (!subscriptions.insert(
        actor.communityId(),
        id,
        integration.integrationId(),
        command,
        seal(id, secret),
        rules.most(),
        actor.accountId(),
        clock.instant())) {
      throw Invalid.field("url", ExchangeError.TOO_MANY, rules.most());
    }
    audit.record(actor, AuditEntry.of("exchange.subscribed", integration.integrationId()));
    return new Subscribed(id, secret.text());
  }

  /** Makes a new secret; the former one signs as well for the time that the rule says. */
  public Subscribed rotate(Actor actor, UUID id) {
    var integration = subscription(actor, id).integrationId();
    var secret = WebhookSecret.next();
    var until = clock.instant().plus(rules.overlap());
    subscriptions.rotate(actor.communityId(), id, seal(id, secret), until);
    audit.record(actor, AuditEntry.of("exchange.secret-rotated", integration));
    return new Subscribed(id, secret.text());
  }

  /** Nothing is sent any longer, nor is what waits. */
  public void off(Actor actor, UUID id) {
    var integration = subscription(actor, id).integrationId();
    subscriptions.off(actor.communityId(), id, clock.instant());
    broken.forget(actor.communityId());
    audit.record(actor, AuditEntry.of("exchange.switched-off", integration));
  }

  /**
   * Sends again from now on.
   *
   * @throws Refused if the community has enough others
   */
  public void on(Actor actor, UUID id) {
    var integration = subscription(actor, id).integrationId();
    if (!subscriptions.on(actor.communityId(), id, rules.most())) {
      throw new Refused(ExchangeError.TOO_MANY, rules.most());
    }
    broken.forget(actor.communityId());
    audit.record(actor, AuditEntry.of("exchange.switched-on", integration));
  }

  /** Sends a message that says nothing, to see whether it arrives. */
  public void ping(Actor actor, UUID id) {
    requireOn(actor, id);
    var community = communities.byId(actor.communityId());
    var ping = WebhookListener.ping(json, Ids.next(), community, clock.instant());
    outgoing.add(actor.communityId(), id, ping, Optional.empty());
  }

  /**
   * Sends a message again, under the same id.
   *
   * @throws Refused if it waits anyway, or the subscription is off
   */
  public void resend(Actor actor, UUID id, UUID delivery) {
    requireOn(actor, id);
    if (!deliveries.exists(actor.communityId(), id, delivery)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var attempts =
        deliveries
            .again(actor.communityId(), id, delivery, rules.tries(), clock.instant())
            .orElseThrow(() -> new Refused(ExchangeError.WAITS));
    outgoing.queue(new Try(actor.communityId(), delivery, attempts), Optional.empty());
  }

  private void requireOn(Actor actor, UUID id) {
    if (subscription(actor, id).off().isPresent()) {
      throw new Refused(ExchangeError.OFF);
    }
  }

  private byte[] seal(UUID id, WebhookSecret secret) {
    return vault.seal(Delivering.PURPOSE, id, secret.text());
  }

  /** A secret in clear, for the one page that shows it. */
  public record Subscribed(UUID subscriptionId, String secret) {}
}
