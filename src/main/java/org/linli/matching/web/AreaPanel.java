package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.matching.AreaPlans;
import org.linli.needs.web.StreetPanel;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads a street to what is proposed in and across its communities. */
@Component
@Order(0)
class AreaPanel implements StreetPanel {

  private final AreaPlans plans;
  private final CommunityDirectory communities;
  private final Templates templates;

  AreaPanel(AreaPlans plans, CommunityDirectory communities, Templates templates) {
    this.plans = plans;
    this.communities = communities;
    this.templates = templates;
  }

  @Override
  public JteModel panel(Actor actor, Layout page) {
    var code = communities.place(actor.communityId()).map(Community::code).orElse("");
    return templates.matching_street(page, AreaPlanPages.PATH + code, plans.of(actor));
  }
}
