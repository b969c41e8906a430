package org.linli.boards.web;

import java.util.List;
import linli.jte.Templates;
import org.linli.boards.BoardPermission;
import org.linli.boards.HandoverManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.ShortNumber;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The dossier of a community and of a project, to read and to print (PROG-3). */
@Controller
@Order(99)
class HandoverPages implements MenuSource {

  private static final String PATH = "/boards/handover";

  private final HandoverManagement handovers;
  private final Templates templates;

  HandoverPages(HandoverManagement handovers, Templates templates) {
    this.handovers = handovers;
    this.templates = templates;
  }

  @GetMapping("/c/{community}" + PATH)
  View community(Actor actor, Layout page, Community community) {
    return Screen.ok(templates.boardsHandover(page, handovers.community(actor, community)));
  }

  @GetMapping("/c/{community}" + PATH + "/{project:\\d.*}")
  View project(Actor actor, Layout page, Community community, ShortNumber number) {
    return Screen.ok(templates.boardsProject(page, handovers.project(actor, community, number)));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.PROJECTS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(BoardPermission.HAND_OVER.code())
        ? List.of(new MenuItem(community.path() + PATH, "doc", "boards.handover.title"))
        : List.of();
  }
}
