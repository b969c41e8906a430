package org.linli.funds.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.funds.FundReading;
import org.linli.funds.GivingManagement;
import org.linli.funds.GivingReading;
import org.linli.funds.IncomeManagement;
import org.linli.funds.KeepPledge;
import org.linli.funds.RegisterReceipt;
import org.linli.funds.ReturnIncome;
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

/** What a line of the bank brought: matched to a pledge, or said (FUND-1, FUND-6). */
@Controller
class LinePages {

  private static final String DESK = "/c/{community}/funds/desk";
  private static final String LINE = DESK + "/lines/{bankLine}";
  private static final String INCOME = DESK + "/incomes/{income}";

  private final FundReading reading;
  private final GivingReading pledges;
  private final GivingManagement giving;
  private final IncomeManagement incomes;
  private final SubsidyManagement subsidies;
  private final Templates templates;

  LinePages(
      FundReading reading,
      GivingReading pledges,
      GivingManagement giving,
      IncomeManagement incomes,
      SubsidyManagement subsidies,
      Templates templates) {
    this.reading = reading;
    this.pledges = pledges;
    this.giving = giving;
    this.incomes = incomes;
    this.subsidies = subsidies;
    this.templates = templates;
  }

  @GetMapping(LINE)
  View show(Actor actor, Layout page, @PathVariable UUID bankLine) {
    return Screen.ok(show(actor, page, bankLine, FormState.empty()));
  }

  @PostMapping(LINE + "/pledge")
  View keep(
      Actor actor, Community community, Layout page, @PathVariable UUID bankLine, FormState form) {
    try {
      giving.keep(actor, bankLine, new KeepPledge(form.value("keptPledge")));
      return Redirect.to(community.path() + "/funds/desk/lines/" + bankLine);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, bankLine, form.rejected(invalid)));
    }
  }

  @PostMapping(LINE + "/income")
  View record(
      Actor actor, Community community, Layout page, @PathVariable UUID bankLine, FormState form) {
    try {
      incomes.record(actor, bankLine, FundForms.income(form));
      return Redirect.to(community.path() + "/funds/desk/lines/" + bankLine);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, bankLine, form.rejected(invalid)));
    }
  }

  @GetMapping(INCOME)
  View income(Actor actor, Layout page, @PathVariable UUID income) {
    return Screen.ok(income(actor, page, income, FormState.empty()));
  }

  @PostMapping(INCOME + "/receipt")
  View receipt(
      Actor actor, Community community, Layout page, @PathVariable UUID income, FormState form) {
    try {
      var receipt = new RegisterReceipt(form.value("receiptNumber"), form.value("taxWay"));
      incomes.register(actor, income, receipt);
      return Redirect.to(community.path() + "/funds/desk/incomes/" + income);
    } catch (Invalid invalid) {
      return Screen.rejected(income(actor, page, income, form.rejected(invalid)));
    }
  }

  @PostMapping(INCOME + "/return")
  View giveBack(
      Actor actor, Community community, Layout page, @PathVariable UUID income, FormState form) {
    try {
      var command = new ReturnIncome(form.value("returnLine"), form.value("returnReason"));
      incomes.giveBack(actor, income, command);
      return Redirect.to(community.path() + "/funds/desk/incomes/" + income);
    } catch (Invalid invalid) {
      return Screen.rejected(income(actor, page, income, form.rejected(invalid)));
    }
  }

  private JteModel show(Actor actor, Layout page, UUID line, FormState form) {
    var shown = reading.line(actor, line);
    var due =
        subsidies.list(actor.scope()).stream()
            .filter(it -> it.fund().equals(shown.fund()) && it.open() >= shown.fen())
            .toList();
    return templates.fundsLine(page, shown, pledges.fitting(actor, line), due, form);
  }

  private JteModel income(Actor actor, Layout page, UUID income, FormState form) {
    return templates.fundsIncome(page, reading.income(actor, income), form);
  }
}
