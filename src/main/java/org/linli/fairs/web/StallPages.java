package org.linli.fairs.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.fairs.DealManagement;
import org.linli.fairs.EndDeal;
import org.linli.fairs.FairPermission;
import org.linli.fairs.FairReading;
import org.linli.fairs.StallManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where units take stalls, and what was agreed at them is written down (RES-7). */
@Controller
class StallPages {

  private final FairReading reading;
  private final StallManagement stalls;
  private final DealManagement deals;
  private final Templates templates;

  StallPages(
      FairReading reading, StallManagement stalls, DealManagement deals, Templates templates) {
    this.reading = reading;
    this.stalls = stalls;
    this.deals = deals;
    this.templates = templates;
  }

  /** The community says for which unit first. */
  @GetMapping("/c/{community}/fairs/{fair}/stall")
  View stall(
      Actor actor,
      Layout page,
      @PathVariable UUID fair,
      @RequestParam(defaultValue = "") String organization) {
    if (actor.may(FairPermission.MANAGE) && organization.isEmpty()) {
      var shown = reading.show(actor.scope(), fair).fair();
      return Screen.ok(templates.fairsStallUnit(page, shown, reading.units(actor)));
    }
    var choices = reading.choices(actor, fair, organization);
    return Screen.ok(templates.fairsStall(page, choices, FairForms.of(choices)));
  }

  @PostMapping("/c/{community}/fairs/{fair}/stall")
  View take(
      Actor actor, Layout page, Community community, @PathVariable UUID fair, FormState form) {
    try {
      var number = stalls.take(actor, fair, FairForms.stall(form));
      return Redirect.to(community.path() + "/fairs/" + fair + "#stall-" + number);
    } catch (Invalid invalid) {
      var choices = reading.choices(actor, fair, form.value("organization"));
      return Screen.rejected(templates.fairsStall(page, choices, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/fairs/{fair}/stall/{organization}/leave")
  View leave(
      Actor actor, Community community, @PathVariable UUID fair, @PathVariable UUID organization) {
    stalls.leave(actor, fair, organization);
    return Redirect.to(community.path() + "/fairs/" + fair);
  }

  @GetMapping("/c/{community}/fairs/{fair}/deals")
  View deals(Actor actor, Layout page, @PathVariable UUID fair) {
    return Screen.ok(deals(actor, page, fair, FormState.empty()));
  }

  @PostMapping("/c/{community}/fairs/{fair}/deals")
  View strike(
      Actor actor, Layout page, Community community, @PathVariable UUID fair, FormState form) {
    try {
      deals.strike(actor, fair, FairForms.deal(form));
      return Redirect.to(community.path() + "/fairs/" + fair + "/deals");
    } catch (Invalid invalid) {
      return Screen.rejected(deals(actor, page, fair, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/fairs/deals/{deal}")
  View end(Actor actor, Community community, @PathVariable UUID deal, FormState form) {
    deals.end(actor, deal, new EndDeal(form.value("became")));
    var fair = reading.deal(actor, deal).fair();
    return Redirect.to(community.path() + "/fairs/" + fair + "/deals");
  }

  private JteModel deals(Actor actor, Layout page, UUID fair, FormState form) {
    var struck = reading.deals(actor, fair);
    var shown = reading.show(actor.scope(), fair);
    var own =
        shown.stalls().stream()
            .filter(
                stall ->
                    actor.may(FairPermission.MANAGE)
                        || actor.grants().organizationId().filter(stall.unit()::equals).isPresent())
            .toList();
    return templates.fairsDeals(page, shown.fair(), own, reading.open(actor), struck, form);
  }
}
