package org.linli.funds.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.funds.FundReading;
import org.linli.funds.GivingManagement;
import org.linli.funds.GivingReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Neighbours help each other: campaigns and pledges (FUND-1). */
@Controller
class GivingPages {

  private static final String CAMPAIGN = "/c/{community}/funds/giving/{campaign}";
  private static final String NEW = "/c/{community}/funds/desk/{fund}/campaigns";

  private final GivingReading reading;
  private final FundReading funds;
  private final GivingManagement giving;
  private final Templates templates;

  GivingPages(
      GivingReading reading, FundReading funds, GivingManagement giving, Templates templates) {
    this.reading = reading;
    this.funds = funds;
    this.giving = giving;
    this.templates = templates;
  }

  @GetMapping(CAMPAIGN)
  View show(Scope scope, Layout page, @PathVariable UUID campaign) {
    var shown = reading.campaign(scope, campaign);
    return Screen.ok(templates.fundsCampaign(page, shown, FormState.empty()));
  }

  @PostMapping(CAMPAIGN + "/pledges")
  View pledge(
      Actor actor, Layout page, Community community, @PathVariable UUID campaign, FormState form) {
    try {
      giving.pledge(actor, campaign, FundForms.pledge(form));
      return Redirect.to(community.path() + "/funds/mine");
    } catch (Invalid invalid) {
      var shown = reading.campaign(actor.scope(), campaign);
      return Screen.rejected(templates.fundsCampaign(page, shown, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/funds/mine")
  View mine(Actor actor, Layout page) {
    return Screen.ok(templates.fundsMine(page, reading.mine(actor)));
  }

  @PostMapping("/c/{community}/funds/mine/{pledge}/withdraw")
  View withdraw(Actor actor, Community community, @PathVariable UUID pledge) {
    giving.withdraw(actor, pledge);
    return Redirect.to(community.path() + "/funds/mine");
  }

  @GetMapping(NEW)
  View form(Actor actor, Layout page, @PathVariable UUID fund) {
    return Screen.ok(form(actor, page, fund, FormState.empty()));
  }

  @PostMapping(NEW)
  View open(
      Actor actor, Layout page, Community community, @PathVariable UUID fund, FormState form) {
    try {
      var id = giving.open(actor, fund, FundForms.campaign(form));
      return Redirect.to(community.path() + "/funds/desk/campaigns/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, fund, form.rejected(invalid)));
    }
  }

  private JteModel form(Actor actor, Layout page, UUID fund, FormState form) {
    return templates.fundsCampaignForm(page, funds.file(actor, fund).fund(), form);
  }

  /** Its pledges, for staff. */
  @GetMapping("/c/{community}/funds/desk/campaigns/{campaign}")
  View desk(Actor actor, Layout page, @PathVariable UUID campaign) {
    var pledges = reading.pledges(actor, campaign);
    var shown = reading.campaign(actor.scope(), campaign);
    return Screen.ok(templates.fundsCampaignDesk(page, shown, pledges));
  }
}
