package org.linli.admin.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import linli.jte.Templates;
import org.linli.admin.AdminPermission;
import org.linli.admin.Administration;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
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

/** Jobs of the installation, and the rules that hold in it and in each community. */
@Controller
@Order(97)
class AdminPages implements MenuSource {

  private final Administration administration;
  private final Templates templates;

  AdminPages(Administration administration, Templates templates) {
    this.administration = administration;
    this.templates = templates;
  }

  @GetMapping("/admin/jobs")
  View jobs(Actor actor, Layout page) {
    return Screen.ok(templates.adminJobs(page, administration.jobs(actor)));
  }

  @PostMapping("/admin/jobs/{job}/run")
  View run(Actor actor, @PathVariable String job) {
    administration.runSoon(actor, job);
    return Redirect.to("/admin/jobs");
  }

  @GetMapping("/admin/keys")
  View keys(Actor actor, Layout page) {
    return Screen.ok(
        templates.adminKeys(page, administration.keys(actor), administration.signingKeys(actor)));
  }

  @PostMapping("/admin/keys/rotate")
  View rotateKey(Actor actor) {
    administration.rotateKey(actor);
    return Redirect.to("/admin/keys");
  }

  @PostMapping("/admin/keys/signing")
  View addSigningKey(Actor actor) {
    administration.addSigningKey(actor);
    return Redirect.to("/admin/keys");
  }

  @GetMapping("/admin/rules")
  View rules(Actor actor, Layout page) {
    return Screen.ok(rules(actor, page, Community.ROOT));
  }

  @GetMapping("/c/{community}/admin/rules")
  View rules(Actor actor, Community community, Layout page) {
    return Screen.ok(rules(actor, page, community));
  }

  private JteModel rules(Actor actor, Layout page, Community community) {
    return templates.adminRules(
        page, administration.rules(actor, community), administration.settings(actor));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.ADMINISTRATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var items = new ArrayList<MenuItem>();
    var root = community.id() == Community.ROOT_ID;
    if (root && grants.permissions().contains(AdminPermission.OPERATE.code())) {
      items.add(new MenuItem("/admin/jobs", "tool", "admin.menu.jobs"));
      items.add(new MenuItem("/admin/keys", "shield", "admin.menu.keys"));
    }
    if (grants.permissions().contains(AdminPermission.READ_RULES.code())) {
      var path = root ? "/admin/rules" : community.path() + "/admin/rules";
      items.add(new MenuItem(path, "doc", "admin.menu.rules"));
    }
    return List.copyOf(items);
  }
}
