package org.linli.exchange.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.SubscribeWebhook;
import org.linli.exchange.SubscriptionView;
import org.linli.exchange.WebhookManagement;
import org.linli.exchange.WebhookManagement.Subscribed;
import org.linli.kernel.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions over JSON. */
@RestController
@RequestMapping("/api/c/{community}" + WebhookDesk.PATH)
class WebhookApi {

  private final WebhookManagement webhooks;

  WebhookApi(WebhookManagement webhooks) {
    this.webhooks = webhooks;
  }

  @GetMapping
  List<SubscriptionView> all(Actor actor) {
    return webhooks.all(actor);
  }

  /** Answers with the secret that signs messages; nobody can read it again. */
  @PostMapping
  ResponseEntity<Subscribed> subscribe(Actor actor, @RequestBody Wanted wanted) {
    return ResponseEntity.status(201).body(webhooks.subscribe(actor, wanted.command()));
  }

  /**
   * What a program wants to be told.
   *
   * @param integration id of one that works here
   */
  record Wanted(
      @Nullable String integration,
      @Nullable String url,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable Set<String> types) {

    SubscribeWebhook command() {
      return SubscribeWebhook.of(integration, url, types == null ? Set.of() : types);
    }
  }
}
