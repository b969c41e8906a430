package org.linli.funds.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.OrganizationManagement;
import org.linli.funds.CloseFund;
import org.linli.funds.FundManagement;
import org.linli.funds.FundReading;
import org.linli.funds.StatementReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Funds for staff: opened, closed, and what needs explaining (FUND-2). */
@Controller
class FundDesk {

  private static final String DESK = "/c/{community}/funds/desk";

  private final FundReading reading;
  private final FundManagement funds;
  private final StatementReading statements;
  private final OrganizationManagement organizations;
  private final Templates templates;
  private final Clock clock;

  FundDesk(
      FundReading reading,
      FundManagement funds,
      StatementReading statements,
      OrganizationManagement organizations,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.funds = funds;
    this.statements = statements;
    this.organizations = organizations;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(DESK)
  View desk(Actor actor, Layout page) {
    var open = reading.unexplained(actor);
    return Screen.ok(templates.fundsDesk(page, reading.list(actor.scope()), open));
  }

  @GetMapping(DESK + "/new")
  View form(Actor actor, Layout page) {
    return Screen.ok(form(actor, page, FundForms.begin(Dates.day(clock.instant()))));
  }

  @PostMapping(DESK)
  View open(Actor actor, Layout page, Community community, FormState form) {
    try {
      return at(community, funds.open(actor, FundForms.open(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, form.rejected(invalid)));
    }
  }

  private JteModel form(Actor actor, Layout page, FormState form) {
    reading.unexplained(actor);
    return templates.fundsForm(page, organizations.choices(actor), form);
  }

  @GetMapping(DESK + "/{fund:[0-9a-f]{8}-.*}")
  View file(Actor actor, Layout page, @PathVariable UUID fund) {
    return Screen.ok(file(actor, page, fund, FormState.empty()));
  }

  @PostMapping(DESK + "/{fund}/close")
  View close(
      Actor actor, Layout page, Community community, @PathVariable UUID fund, FormState form) {
    try {
      funds.close(actor, fund, new CloseFund(form.value("reason")));
      return at(community, fund);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, fund, form.rejected(invalid)));
    }
  }

  /** All lines of the bank. */
  @GetMapping(DESK + "/{fund}/lines")
  View lines(Actor actor, Layout page, @PathVariable UUID fund, Paging paging) {
    var lines = reading.lines(actor, fund, paging);
    return Screen.ok(templates.fundsLines(page, reading.file(actor, fund).fund(), lines));
  }

  private JteModel file(Actor actor, Layout page, UUID fund, FormState form) {
    return templates.fundsFile(page, reading.file(actor, fund), statements.list(actor, fund), form);
  }

  private static View at(Community community, UUID fund) {
    return Redirect.to(community.path() + "/funds/desk/" + fund);
  }
}
