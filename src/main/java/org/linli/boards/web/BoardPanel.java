package org.linli.boards.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.web.StreetPanel;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads a street from what came up to it to its board and to the officer's day. */
@Component
@Order(0)
class BoardPanel implements StreetPanel {

  private final CommunityDirectory communities;
  private final Templates templates;

  BoardPanel(CommunityDirectory communities, Templates templates) {
    this.communities = communities;
    this.templates = templates;
  }

  @Override
  public JteModel panel(Actor actor, Layout page) {
    var code = communities.place(actor.communityId()).map(Community::code).orElse("");
    return templates.boards_street(page, code);
  }
}
