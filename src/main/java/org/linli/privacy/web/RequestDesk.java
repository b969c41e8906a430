package org.linli.privacy.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.audit.AuditNames;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.privacy.DecideRequest;
import org.linli.privacy.PrivacyPermission;
import org.linli.privacy.RequestManagement;
import org.linli.privacy.RequestView;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where workers decide requests about personal data. */
@Controller
@Order(75)
class RequestDesk implements MenuSource {

  private final RequestManagement requests;
  private final AuditNames names;
  private final Templates templates;

  RequestDesk(RequestManagement requests, AuditNames names, Templates templates) {
    this.requests = requests;
    this.names = names;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/privacy/desk")
  View list(Actor actor, Layout page) {
    var open = requests.open(actor);
    var who = names.of(open.stream().map(RequestView::accountId).distinct().toList());
    return Screen.ok(templates.privacyDesk(page, open, who));
  }

  @GetMapping("/c/{community}/privacy/desk/{request}")
  View show(Actor actor, Layout page, @PathVariable UUID request) {
    return show(actor, page, request, FormState.empty(), 200);
  }

  @PostMapping("/c/{community}/privacy/desk/{request}")
  View decide(
      Actor actor, Community community, Layout page, @PathVariable UUID request, FormState form) {
    try {
      var command = new DecideRequest(form.is("decision", "done"), form.value("answer"));
      requests.decide(actor, request, command);
      return Redirect.to(community.path() + "/privacy/desk");
    } catch (Invalid invalid) {
      return show(actor, page, request, form.rejected(invalid), 422);
    }
  }

  private View show(Actor actor, Layout page, UUID id, FormState form, int status) {
    var request = requests.show(actor, id);
    var who = Optional.ofNullable(names.of(List.of(request.accountId())).get(request.accountId()));
    return new Screen(status, templates.privacyShow(page, request, who.orElse(""), form));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(PrivacyPermission.DECIDE.code())
        ? List.of(new MenuItem(community.path() + "/privacy/desk", "shield", "privacy.menu"))
        : List.of();
  }
}
