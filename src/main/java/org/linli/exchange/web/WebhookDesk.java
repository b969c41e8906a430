package org.linli.exchange.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.exchange.BrokenWebhooks;
import org.linli.exchange.ExchangePermission;
import org.linli.exchange.SubscribeWebhook;
import org.linli.exchange.WebhookManagement;
import org.linli.exchange.WebhookManagement.Subscribed;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.ShownOnce;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Who is told what happens here, for those who answer for it. */
@Controller
@RequestMapping("/c/{community}" + WebhookDesk.PATH)
@Order(96)
class WebhookDesk implements MenuSource, TodoSource {

  static final String PATH = "/exchange/desk";

  private static final String TYPE = "type-";

  private final WebhookManagement webhooks;
  private final BrokenWebhooks broken;
  private final CommunityDirectory communities;
  private final ShownOnce shown;
  private final Templates templates;

  WebhookDesk(
      WebhookManagement webhooks,
      BrokenWebhooks broken,
      CommunityDirectory communities,
      ShownOnce shown,
      Templates templates) {
    this.webhooks = webhooks;
    this.broken = broken;
    this.communities = communities;
    this.shown = shown;
    this.templates = templates;
  }

  @GetMapping
  View list(Actor actor, Layout page, FormState form) {
    return Screen.ok(all(actor, page, form));
  }

  @PostMapping
  View subscribe(Actor actor, Layout page, FormState form, HttpServletRequest request) {
    try {
      return shown(page, request, webhooks.subscribe(actor, command(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(all(actor, page, form.rejected(invalid)));
    }
  }

  @GetMapping("/{subscription}")
  View show(
      Actor actor,
      Layout page,
      Paging paging,
      @PathVariable UUID subscription,
      HttpServletRequest request) {
    var found = webhooks.subscription(actor, subscription);
    return Screen.ok(
        templates.exchangeWebhook(
            page,
            found,
            webhooks.log(actor, subscription, paging),
            shown.take(request, subscription)));
  }

  @PostMapping("/{subscription}/ping")
  View ping(Actor actor, Layout page, @PathVariable UUID subscription) {
    webhooks.ping(actor, subscription);
    return back(page, subscription);
  }

  @PostMapping("/{subscription}/on")
  View on(Actor actor, Layout page, @PathVariable UUID subscription) {
    webhooks.on(actor, subscription);
    return back(page, subscription);
  }

  @PostMapping("/{subscription}/off")
  View off(Actor actor, Layout page, @PathVariable UUID subscription) {
    webhooks.off(actor, subscription);
    return back(page, subscription);
  }

  @PostMapping("/{subscription}/rotate")
  View rotate(
      Actor actor, Layout page, @PathVariable UUID subscription, HttpServletRequest request) {
    return shown(page, request, webhooks.rotate(actor, subscription));
  }

  @PostMapping("/{subscription}/{delivery}/resend")
  View resend(
      Actor actor, Layout page, @PathVariable UUID subscription, @PathVariable UUID delivery) {
    webhooks.resend(actor, subscription, delivery);
    return back(page, subscription);
  }

  private JteModel all(Actor actor, Layout page, FormState form) {
    return templates.exchangeWebhooks(
        page, webhooks.all(actor), webhooks.integrations(actor), webhooks.types(actor), form);
  }

  private View shown(Layout page, HttpServletRequest request, Subscribed subscribed) {
    shown.keep(request, subscribed.subscriptionId(), subscribed.secret());
    return back(page, subscribed.subscriptionId());
  }

  private static View back(Layout page, UUID subscription) {
    return Redirect.to(page.at(PATH + "/" + subscription));
  }

  private static SubscribeWebhook command(FormState form) {
    var types =
        form.values().keySet().stream()
            .filter(field -> field.startsWith(TYPE))
            .map(field -> field.substring(TYPE.length()))
            .collect(Collectors.toSet());
    return SubscribeWebhook.of(form.value("integration"), form.value("url"), types);
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.ADMINISTRATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(ExchangePermission.MANAGE.code())
        ? List.of(new MenuItem(community.path() + PATH, "both", "exchange.menu.webhooks"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var base = communities.byId(actor.communityId()).path() + PATH + "/";
    return broken.of(actor).stream()
        .map(
            each ->
                new Todo(
                    base + each.subscriptionId(),
                    "exchange.todo.broken",
                    each.url(),
                    "",
                    Optional.empty()))
        .toList();
  }
}
