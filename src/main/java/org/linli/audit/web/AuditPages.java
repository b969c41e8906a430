package org.linli.audit.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.audit.AuditNames;
import org.linli.audit.AuditPermission;
import org.linli.audit.AuditTrail;
import org.linli.audit.AuditView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The log of a community or of an area above, and everybody's own part of it. */
@Controller
@Order(95)
class AuditPages implements MenuSource {

  private final AuditTrail trail;
  private final AuditNames names;
  private final Templates templates;

  AuditPages(AuditTrail trail, AuditNames names, Templates templates) {
    this.trail = trail;
    this.names = names;
    this.templates = templates;
  }

  @GetMapping({"/c/{community}/audit", "/audit", "/audit/areas/{area}"})
  View log(
      Actor actor,
      Layout page,
      Paging paging,
      @RequestParam(required = false) Optional<UUID> about,
      @RequestParam(required = false) Optional<UUID> by) {
    var entries =
        about
            .map(subject -> trail.about(actor, subject, paging))
            .or(() -> by.map(account -> trail.by(actor, account, paging)))
            .orElseGet(() -> trail.all(actor, paging));
    var base = page.path().replaceFirst("\\?.*", "");
    return Screen.ok(templates.auditLog(page, base, entries, names(entries), about, by));
  }

  @GetMapping("/c/{community}/audit/mine")
  View mine(Actor actor, Layout page, Paging paging) {
    var entries = trail.aboutMe(actor, paging);
    return Screen.ok(templates.auditMine(page, entries, names(entries)));
  }

  private Map<UUID, String> names(Slice<AuditView> entries) {
    return names.of(
        entries.rows().stream()
            .map(AuditView::accountId)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.ADMINISTRATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    if (!grants.permissions().contains(AuditPermission.READ.code())) {
      return List.of();
    }
    var path = community.id() == Community.ROOT_ID ? "/audit" : community.path() + "/audit";
    return List.of(new MenuItem(path, "clock", "audit.menu"));
  }
}
