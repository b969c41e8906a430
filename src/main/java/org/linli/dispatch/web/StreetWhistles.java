package org.linli.dispatch.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.ProposalManagement;
import org.linli.dispatch.WhistleReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.web.StreetPanel;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads a street from what came up to it to its whistles. */
@Component
@Order(1)
class StreetWhistles implements StreetPanel {

  private final WhistleReading whistles;
  private final ProposalManagement proposals;
  private final CommunityDirectory communities;
  private final Templates templates;

  StreetWhistles(
      WhistleReading whistles,
      ProposalManagement proposals,
      CommunityDirectory communities,
      Templates templates) {
    this.whistles = whistles;
    this.proposals = proposals;
    this.communities = communities;
    this.templates = templates;
  }

  @Override
  public JteModel panel(Actor actor, Layout page) {
    var code = communities.place(actor.communityId()).map(Community::code).orElse("");
    var oversees = actor.may(DispatchPermission.OVERSEE);
    return templates.dispatch_street(
        page,
        WhistlePages.PATH + code,
        oversees ? whistles.countOpen(actor) : 0,
        oversees ? proposals.open(actor).size() : 0);
  }
}
