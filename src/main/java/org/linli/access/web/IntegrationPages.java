package org.linli.access.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linli.jte.Templates;
import org.linli.access.AccessPermission;
import org.linli.access.integrations.ExpiringIntegrations;
import org.linli.access.integrations.IntegrationManagement;
import org.linli.access.integrations.IntegrationManagement.Issued;
import org.linli.access.integrations.IntegrationView;
import org.linli.access.integrations.RegisterIntegration;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
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
import org.springframework.web.servlet.View;

/** Programs of others that use the API of a community, an area or the whole installation. */
@Controller
@Order(95)
class IntegrationPages implements MenuSource, TodoSource {

  static final String HERE = "/c/{community}/access/integrations";
  static final String ABOVE = "/access/integrations";
  static final String AREA = WorkPlacePages.PATH + "/{area}/integrations";

  private static final Pattern OF_AN_AREA =
      Pattern.compile(WorkPlacePages.PATH + "/\\d{12}/integrations");
  private static final String SCOPE = "scope-";

  private final IntegrationManagement integrations;
  private final ExpiringIntegrations expiring;
  private final CommunityDirectory communities;
  private final ShownOnce shown;
  private final Templates templates;
  private final Clock clock;

  IntegrationPages(
      IntegrationManagement integrations,
      ExpiringIntegrations expiring,
      CommunityDirectory communities,
      ShownOnce shown,
      Templates templates,
      Clock clock) {
    this.integrations = integrations;
    this.expiring = expiring;
    this.communities = communities;
    this.shown = shown;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping({HERE, ABOVE, AREA})
  View list(Actor actor, Layout page, FormState form, HttpServletRequest request) {
    var token = uuid(form.value("new")).flatMap(id -> shown.take(request, id));
    return Screen.ok(list(actor, page, form, token));
  }

  @PostMapping({HERE, ABOVE, AREA})
  View register(Actor actor, Layout page, FormState form, HttpServletRequest request) {
    try {
      return shown(page, request, integrations.register(actor, command(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(list(actor, page, form.rejected(invalid), Optional.empty()));
    }
  }

  @PostMapping({
    HERE + "/{integration}/rotate",
    ABOVE + "/{integration}/rotate",
    AREA + "/{integration}/rotate"
  })
  View rotate(
      Actor actor, Layout page, @PathVariable UUID integration, HttpServletRequest request) {
    return shown(page, request, integrations.rotate(actor, integration));
  }

  @PostMapping({
    HERE + "/{integration}/revoke",
    ABOVE + "/{integration}/revoke",
    AREA + "/{integration}/revoke"
  })
  View revoke(Actor actor, Layout page, @PathVariable UUID integration) {
    integrations.revoke(actor, integration);
    return Redirect.to(base(page));
  }

  private View shown(Layout page, HttpServletRequest request, Issued issued) {
    shown.keep(request, issued.integrationId(), issued.token());
    return Redirect.to(base(page) + "?new=" + issued.integrationId());
  }

  private JteModel list(Actor actor, Layout page, FormState form, Optional<String> token) {
    return templates.accessIntegrations(
        page,
        base(page),
        clock.instant(),
        integrations.all(actor),
        integrations.scopes(actor),
        integrations.units(actor),
        token,
        form);
  }

  private static RegisterIntegration command(FormState form) {
    var scopes =
        form.values().keySet().stream()
            .filter(field -> field.startsWith(SCOPE))
            .map(field -> field.substring(SCOPE.length()))
            .collect(Collectors.toSet());
    return RegisterIntegration.of(
        form.value("name"),
        form.value("responsible"),
        form.value("purpose"),
        scopes,
        form.value("validUntil"),
        form.value("organization"));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }

  private static String base(Layout page) {
    var area = OF_AN_AREA.matcher(page.path());
    return area.lookingAt() ? area.group() : page.inCommunity() ? page.at(ABOVE) : ABOVE;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.ADMINISTRATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var base = community.id() == Community.ROOT_ID ? ABOVE : community.path() + ABOVE;
    return grants.permissions().contains(AccessPermission.MANAGE_INTEGRATIONS.code())
        ? List.of(new MenuItem(base, "shield", "access.menu.integrations"))
        : List.of();
  }

  @Override
  public List<Todo> todo(Actor actor) {
    var community = communities.byId(actor.communityId());
    return expiring.of(actor).stream().map(each -> todo(community, each)).toList();
  }

  private static Todo todo(Community community, IntegrationView ending) {
    return new Todo(
        community.path() + ABOVE,
        "access.todo.integration-ends",
        ending.name(),
        "",
        Optional.of(ending.validUntil()));
  }
}
