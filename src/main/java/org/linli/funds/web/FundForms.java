package org.linli.funds.web;

import java.time.LocalDate;
import java.util.Map;
import org.linli.funds.Allot;
import org.linli.funds.MakePledge;
import org.linli.funds.MapLayout;
import org.linli.funds.MoveMoney;
import org.linli.funds.OpenCampaign;
import org.linli.funds.OpenFund;
import org.linli.funds.RecordIncome;
import org.linli.funds.statements.BankColumns;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms with what is known already. */
final class FundForms {

  private FundForms() {}

  static OpenFund open(FormState form) {
    return new OpenFund(
        form.value("fundName"),
        form.value("fundKind"),
        form.value("fundHolder"),
        form.value("fundSupervisor"),
        form.value("bankName"),
        form.value("accountTail"),
        form.value("openedOn"));
  }

  static FormState begin(LocalDate today) {
    return FormState.of(Map.of("openedOn", today.toString()));
  }

  static Allot allot(FormState form) {
    return new Allot(
        form.value("earmarkKind"),
        form.value("projectNumber"),
        form.value("taskTitle"),
        form.value("dueOn"),
        form.value("yuan"),
        form.value("reason"));
  }

  static MoveMoney move(FormState form) {
    return new MoveMoney(form.value("yuan"), form.value("reason"));
  }

  static RecordIncome income(FormState form) {
    return new RecordIncome(
        form.value("incomeSource"),
        form.value("restriction"),
        form.value("incomePurpose"),
        form.value("giver"),
        form.value("naming"),
        form.value("receiptNumber"),
        form.value("taxWay"));
  }

  static MapLayout layout(FormState form) {
    return new MapLayout(
        form.value("layoutName"),
        new BankColumns(
            form.value("dayHeading"),
            form.value("amountHeading"),
            form.value("directionHeading"),
            form.value("outHeading"),
            form.value("inHeading"),
            form.value("balanceHeading"),
            form.value("partyHeading"),
            form.value("purposeHeading"),
            form.value("noteHeading"),
            form.value("serialHeading")));
  }

  static OpenCampaign campaign(FormState form) {
    return new OpenCampaign(
        form.value("campaignTitle"),
        form.value("helpsWith"),
        form.value("campaignKind"),
        form.value("within"),
        form.value("charityName"),
        form.value("charityNumber"),
        form.value("charityUrl"),
        form.value("goalYuan"),
        form.value("closesOn"));
  }

  static MakePledge pledge(FormState form) {
    return new MakePledge(form.value("yuan"), form.value("giver"), form.value("naming"));
  }
}
