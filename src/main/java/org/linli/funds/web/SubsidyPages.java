package org.linli.funds.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.funds.CertifyHeads;
import org.linli.funds.CorrectHeads;
import org.linli.funds.FundReading;
import org.linli.funds.ReceiveSubsidy;
import org.linli.funds.SubsidyManagement;
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
import org.springframework.web.servlet.View;

/** The subsidy by head count: certified, corrected, received, carried on (FUND-1). */
@Controller
class SubsidyPages {

  private static final String LIST = "/c/{community}/funds/desk/{fund}/subsidies";
  private static final String ONE = "/c/{community}/funds/desk/{fund}/subsidies/{yearSubsidy}";

  private final FundReading reading;
  private final SubsidyManagement subsidies;
  private final Templates templates;

  SubsidyPages(FundReading reading, SubsidyManagement subsidies, Templates templates) {
    this.reading = reading;
    this.subsidies = subsidies;
    this.templates = templates;
  }

  @GetMapping(LIST)
  View list(Actor actor, Layout page, @PathVariable UUID fund) {
    return Screen.ok(list(actor, page, fund, FormState.empty()));
  }

  @PostMapping(LIST)
  View certify(
      Actor actor, Community community, Layout page, @PathVariable UUID fund, FormState form) {
    try {
      subsidies.certify(
          actor,
          fund,
          new CertifyHeads(
              form.value("subsidyYear"),
              form.value("heads"),
              form.value("certifiedBy"),
              form.value("certifiedOn")));
      return at(community, fund);
    } catch (Invalid invalid) {
      return Screen.rejected(list(actor, page, fund, form.rejected(invalid)));
    }
  }

  @PostMapping(ONE + "/correct")
  View correct(
      Actor actor,
      Community community,
      Layout page,
      @PathVariable UUID fund,
      @PathVariable UUID yearSubsidy,
      FormState form) {
    try {
      var command = new CorrectHeads(form.value("heads"), form.value("reason"));
      subsidies.correct(actor, yearSubsidy, command);
      return at(community, fund);
    } catch (Invalid invalid) {
      return Screen.rejected(list(actor, page, fund, form.rejected(invalid)));
    }
  }

  @PostMapping(ONE + "/carry")
  View carry(
      Actor actor, Community community, @PathVariable UUID fund, @PathVariable UUID yearSubsidy) {
    subsidies.carry(actor, yearSubsidy);
    return at(community, fund);
  }

  @PostMapping("/c/{community}/funds/desk/lines/{bankLine}/subsidy")
  View receive(Actor actor, Community community, @PathVariable UUID bankLine, FormState form) {
    subsidies.receive(actor, bankLine, new ReceiveSubsidy(form.value("ofSubsidy")));
    return Redirect.to(community.path() + "/funds/desk/lines/" + bankLine);
  }

  private JteModel list(Actor actor, Layout page, UUID fund, FormState form) {
    var shown = reading.file(actor, fund).fund();
    return templates.fundsSubsidies(page, shown, subsidies.list(actor.scope()), form);
  }

  private static View at(Community community, UUID fund) {
    return Redirect.to(community.path() + "/funds/desk/" + fund + "/subsidies");
  }
}
