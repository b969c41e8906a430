package org.linli.testing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.access.integrations.IntegrationManagement;
import org.linli.access.integrations.IntegrationManagement.Issued;
import org.linli.access.integrations.RegisterIntegration;
import org.linli.exchange.SubscribeWebhook;
import org.linli.exchange.SubscriptionView;
import org.linli.exchange.WebhookManagement;
import org.linli.exchange.WebhookManagement.Subscribed;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.platform.QueuedJob;

/** Lets programs in and has them told something, through the product's own facades. */
public final class ProgramBook {

  /** Nobody listens there. */
  private static final String NOWHERE = "http://127.0.0.1:9/";

  private final IntegrationManagement integrations;
  private final WebhookManagement webhooks;
  private final List<QueuedJob> jobs;
  private final Clock clock;

  ProgramBook(
      IntegrationManagement integrations,
      WebhookManagement webhooks,
      List<QueuedJob> jobs,
      Clock clock) {
    this.integrations = integrations;
    this.webhooks = webhooks;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** A program that works for thirty days. */
  public Issued program(Actor manager, String... scopes) {
    var lastDay = Dates.day(clock.instant()).plusDays(30).toString();
    return integrations.register(
        manager, RegisterIntegration.of("样例系统", "信息科 87654321", "样例用途", Set.of(scopes), lastDay));
  }

  public Subscribed told(Actor manager, UUID program, String url, String... types) {
    return webhooks.subscribe(manager, SubscribeWebhook.of(program.toString(), url, Set.of(types)));
  }

  /** A subscription of the manager's community that is on. */
  public UUID subscription(Actor manager) {
    return webhooks.all(manager).stream()
        .filter(each -> each.off().isEmpty())
        .map(SubscriptionView::subscriptionId)
        .findFirst()
        .orElseGet(
            () ->
                told(manager, program(manager).integrationId(), NOWHERE, "needs.closed")
                    .subscriptionId());
  }

  /** A message of a subscription that was not delivered, because it was off for a while. */
  public UUID undelivered(Actor manager, UUID subscription) {
    webhooks.ping(manager, subscription);
    var message = webhooks.log(manager, subscription, Paging.first()).rows().getFirst();
    webhooks.off(manager, subscription);
    jobs.stream()
        .filter(job -> job.name().equals("exchange.deliver"))
        .forEach(job -> job.run(manager.communityId() + "/" + message.deliveryId() + "/0"));
    webhooks.on(manager, subscription);
    return message.deliveryId();
  }
}
