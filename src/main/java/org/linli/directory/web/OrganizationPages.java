package org.linli.directory.web;

import java.util.List;
import linli.jte.Templates;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.RegisterOrganization;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The units of a community. */
@Controller
@Order(70)
class OrganizationPages implements MenuSource {

  private final OrganizationManagement organizations;
  private final Templates templates;

  OrganizationPages(OrganizationManagement organizations, Templates templates) {
    this.organizations = organizations;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/organizations")
  View list(Actor actor, Layout page) {
    var all = organizations.all(actor);
    return Screen.ok(templates.directoryOrganizations(page, all, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/organizations")
  View register(Actor actor, Community community, Layout page, FormState form) {
    try {
      organizations.register(
          actor, new RegisterOrganization(form.value("name"), form.value("kind")));
      return Redirect.to(community.path() + "/directory/organizations");
    } catch (Invalid invalid) {
      var all = organizations.all(actor);
      return Screen.rejected(templates.directoryOrganizations(page, all, form.rejected(invalid)));
    }
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(DirectoryPermission.MANAGE_ORGANIZATIONS.code())
        ? List.of(
            new MenuItem(
                community.path() + "/directory/organizations",
                "building",
                "directory.menu.organizations"))
        : List.of();
  }
}
