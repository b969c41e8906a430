package org.linli.directory.web;

import java.util.List;
import linli.jte.Templates;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.ParticipationReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What units promise, for the street that their communities belong to (ORG-10). */
@Controller
@Order(72)
class ParticipationPages implements MenuSource {

  private static final String STREET = "/directory/participation";

  private final ParticipationReading participation;
  private final Templates templates;

  ParticipationPages(ParticipationReading participation, Templates templates) {
    this.participation = participation;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/participation")
  View street(Actor actor, Layout page, FormState asked) {
    var found = participation.street(actor, asked.value("after"));
    return Screen.ok(templates.directoryParticipation(page, found));
  }

  @GetMapping("/c/{community}/directory/participation/units")
  View units(Actor actor, Layout page, FormState asked) {
    var found = participation.units(actor, asked.value("after"));
    return Screen.ok(templates.directoryCommitments(page, found));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.REGISTERS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(DirectoryPermission.SEE_PARTICIPATION.code())
        ? List.of(
            new MenuItem(community.path() + STREET, "building", "directory.menu.participation"))
        : List.of();
  }
}
