package org.linli.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.exchange.WebhookDeliveries.Message;
import org.linli.kernel.Community;
import org.linli.kernel.DomainEvent;
import org.linli.platform.WebhookSource;
import org.linli.platform.WebhookSource.Fact;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears every event and writes a message for each subscription that wants it. An event that comes
 * again finds its messages there: their unique (community, subscription, event) is the inbox.
 */
@Service
@EnableConfigurationProperties(ExchangeProperties.class)
class WebhookListener {

  private final List<WebhookSource<?>> sources;
  private final Subscriptions subscriptions;
  private final Outgoing outgoing;
  private final CommunityDirectory communities;
  private final ExchangeProperties properties;
  private final JsonMapper json;

  WebhookListener(
      List<WebhookSource<?>> sources,
      Subscriptions subscriptions,
      Outgoing outgoing,
      CommunityDirectory communities,
      ExchangeProperties properties,
      JsonMapper json) {
    this.sources = List.copyOf(sources);
    this.subscriptions = subscriptions;
    this.outgoing = outgoing;
    this.communities = communities;
    this.properties = properties;
    this.json = json;
  }

  @ApplicationModuleListener
  void on(DomainEvent event) {
    sources.stream()
        .filter(source -> source.event().isInstance(event))
        .forEach(source -> tell(event, source));
  }

  private void tell(DomainEvent event, WebhookSource<?> source) {
    var wanting = subscriptions.wanting(event.communityId(), source.type());
    if (wanting.isEmpty()) {
      return;
    }
    var community = communities.byId(event.communityId());
    var fact = source.tell(event).orElseThrow();
    var message =
        new Message(
            event.eventId(), source.type(), body(community, source.type(), fact, event.at()));
    wanting.forEach(
        each -> outgoing.add(event.communityId(), each.subscriptionId(), message, each.resume()));
  }

  private String body(Community community, String type, Fact fact, Instant at) {
    var data = new LinkedHashMap<String, Object>();
    data.put("community", community.code());
    data.put("id", fact.id().toString());
    data.put("number", fact.number());
    data.put("status", fact.status());
    fact.path()
        .ifPresent(path -> data.put("link", properties.publicAddress() + community.path() + path));
    return body(json, type, at, data);
  }

  static String body(JsonMapper json, String type, Instant at, Object data) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", type);
    body.put("timestamp", at.toString());
    body.put("data", data);
    return json.writeValueAsString(body);
  }

  /** A message that something was told by hand. */
  static Message ping(JsonMapper json, UUID id, Community community, Instant at) {
    var data = Map.of("community", community.code());
    return new Message(id, WebhookManagement.PING, body(json, WebhookManagement.PING, at, data));
  }
}
