package org.linli.access.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import linli.jte.Templates;
import org.linli.access.AccessPermission;
import org.linli.access.AddMember;
import org.linli.access.MemberManagement;
import org.linli.directory.OrganizationManagement;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Who works in a community, or for the whole installation. */
@Controller
@Order(90)
class MemberPages implements MenuSource {

  static final String HERE = "/c/{community}/access/members";
  static final String ABOVE = "/access/members";
  static final String AREA = WorkPlacePages.PATH + "/{area}/members";

  private static final Pattern OF_AN_AREA =
      Pattern.compile(WorkPlacePages.PATH + "/\\d{12}/members");

  private final MemberManagement members;
  private final OrganizationManagement organizations;
  private final Templates templates;

  MemberPages(MemberManagement members, OrganizationManagement organizations, Templates templates) {
    this.members = members;
    this.organizations = organizations;
    this.templates = templates;
  }

  @GetMapping({HERE, ABOVE, AREA})
  View list(Actor actor, Layout page, Paging paging, FormState form) {
    return Screen.ok(people(actor, page, paging, form));
  }

  @PostMapping({HERE, ABOVE, AREA})
  View add(Actor actor, Layout page, FormState form) {
    try {
      members.add(
          actor,
          AddMember.of(
              form.value("phone"),
              form.value("name"),
              form.value("role"),
              form.value("organization"),
              form.value("firstDay"),
              form.value("lastDay")));
      return Redirect.to(base(page));
    } catch (Invalid invalid) {
      return Screen.rejected(people(actor, page, Paging.first(), form.rejected(invalid)));
    }
  }

  @PostMapping({HERE + "/{grant}/revoke", ABOVE + "/{grant}/revoke", AREA + "/{grant}/revoke"})
  View revoke(Actor actor, Layout page, @PathVariable UUID grant) {
    members.revoke(actor, grant);
    return Redirect.to(base(page));
  }

  @PostMapping({
    HERE + "/{proposal}/approve",
    ABOVE + "/{proposal}/approve",
    AREA + "/{proposal}/approve"
  })
  View approve(Actor actor, Layout page, @PathVariable UUID proposal) {
    members.approve(actor, proposal);
    return Redirect.to(base(page));
  }

  @PostMapping({
    HERE + "/{proposal}/decline",
    ABOVE + "/{proposal}/decline",
    AREA + "/{proposal}/decline"
  })
  View decline(Actor actor, Layout page, @PathVariable UUID proposal) {
    members.decline(actor, proposal);
    return Redirect.to(base(page));
  }

  @GetMapping({HERE + "/history", ABOVE + "/history", AREA + "/history"})
  View history(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.accessGrants(page, base(page), members.history(actor, paging)));
  }

  private JteModel people(Actor actor, Layout page, Paging paging, FormState form) {
    return templates.accessMembers(
        page,
        base(page),
        members.place(actor),
        actor,
        members.staff(actor, form.value("q"), paging),
        members.proposals(actor),
        members.roles(actor),
        page.inCommunity() ? organizations.all(actor) : organizations.choices(actor),
        form);
  }

  /** Where the list of those who work in the page's community or area is. */
  static String base(Layout page) {
    var area = OF_AN_AREA.matcher(page.path());
    return area.lookingAt() ? area.group() : page.inCommunity() ? page.at(ABOVE) : ABOVE;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.PEOPLE;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var base = community.id() == Community.ROOT_ID ? ABOVE : community.path() + ABOVE;
    if (!grants.permissions().contains(AccessPermission.MANAGE_MEMBERS.code())) {
      return List.of();
    }
    var members = new MenuItem(base, "people", "access.menu.members");
    return community.id() == Community.ROOT_ID
        ? List.of(members, new MenuItem(WorkPlacePages.PATH, "place", "access.menu.areas"))
        : List.of(members);
  }
}
