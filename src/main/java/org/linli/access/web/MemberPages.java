package org.linli.access.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import linli.jte.Templates;
import org.linli.access.AccessPermission;
import org.linli.access.AddMember;
import org.linli.access.MemberManagement;
import org.linli.directory.OrganizationManagement;
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

/** Who works in a community. */
@Controller
@Order(90)
class MemberPages implements MenuSource {

  private final MemberManagement members;
  private final OrganizationManagement organizations;
  private final Templates templates;

  MemberPages(MemberManagement members, OrganizationManagement organizations, Templates templates) {
    this.members = members;
    this.organizations = organizations;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/access/members")
  View list(Actor actor, Layout page) {
    return Screen.ok(list(actor, page, FormState.empty()));
  }

  @PostMapping("/c/{community}/access/members")
  View add(Actor actor, Community community, Layout page, FormState form) {
    try {
      members.add(
          actor,
          AddMember.of(
              form.value("phone"),
              form.value("name"),
              form.value("role"),
              form.value("organization")));
      return Redirect.to(community.path() + "/access/members");
    } catch (Invalid invalid) {
      return Screen.rejected(list(actor, page, form.rejected(invalid)));
    }
  }

  private JteModel list(Actor actor, Layout page, FormState form) {
    return templates.accessMembers(page, members.staff(actor), organizations.all(actor), form);
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(AccessPermission.MANAGE_MEMBERS.code())
        ? List.of(
            new MenuItem(community.path() + "/access/members", "people", "access.menu.members"))
        : List.of();
  }
}
