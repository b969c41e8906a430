package org.linli.spending.web;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.spending.PaymentManagement;
import org.linli.spending.PurchaseManagement;
import org.linli.spending.SpendingReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where a purchase goes from step to step: approved, released, evaluated, paid, taken back. */
@Controller
class PurchaseSteps {

  private static final String AT = "/c/{community}/spending/desk/{purchase:\\d.*}";

  private final SpendingReading reading;
  private final PurchaseManagement purchases;
  private final PaymentManagement payments;
  private final Templates templates;
  private final Clock clock;

  PurchaseSteps(
      SpendingReading reading,
      PurchaseManagement purchases,
      PaymentManagement payments,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.purchases = purchases;
    this.payments = payments;
    this.templates = templates;
    this.clock = clock;
  }

  @PostMapping(AT + "/approved")
  View approve(Actor actor, Community community, ShortNumber number) {
    purchases.approve(actor, number);
    return PurchaseDesk.back(community, number);
  }

  @PostMapping(AT + "/confirmed")
  View confirm(Actor actor, Community community, ShortNumber number) {
    purchases.confirm(actor, number);
    return PurchaseDesk.back(community, number);
  }

  @PostMapping(AT + "/withdrawn")
  View withdraw(Actor actor, Community community, ShortNumber number) {
    purchases.withdraw(actor, number);
    return PurchaseDesk.back(community, number);
  }

  @PostMapping(AT + "/released")
  View release(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> purchases.release(actor, number, SpendingForms.release(it)));
  }

  @PostMapping(AT + "/refused")
  View refuse(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> purchases.refuse(actor, number, SpendingForms.reason(it)));
  }

  @PostMapping(AT + "/denied")
  View deny(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> purchases.deny(actor, number, SpendingForms.reason(it)));
  }

  @PostMapping(AT + "/ended")
  View end(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> purchases.end(actor, number, SpendingForms.end(it)));
  }

  @PostMapping(AT + "/delivery")
  View evaluate(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> purchases.evaluate(actor, number, SpendingForms.delivery(it)));
  }

  @PostMapping(AT + "/doubts/{doubt}")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable UUID doubt,
      FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> purchases.answer(actor, number, doubt, SpendingForms.answer(it)));
  }

  @PostMapping(AT + "/parts/{part:[1-9]}/payment")
  View pay(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable int part,
      FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> payments.pay(actor, number, part, SpendingForms.pay(it)));
  }

  @PostMapping(AT + "/parts/{part:[1-9]}/reversal")
  View reverse(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable int part,
      FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> payments.reverse(actor, number, part, SpendingForms.reverse(it)));
  }

  private View step(Asked asked, FormState form, Consumer<FormState> command) {
    try {
      command.accept(form);
      return PurchaseDesk.back(asked.community(), asked.number());
    } catch (Invalid invalid) {
      var file = reading.file(asked.actor(), asked.number());
      return Screen.rejected(
          templates.spendingFile(asked.page(), file, form.rejected(invalid), clock.instant()));
    }
  }

  private record Asked(Actor actor, Layout page, Community community, ShortNumber number) {}
}
