package org.linli.spending.web;

import java.time.Clock;
import java.util.Map;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.spending.PurchaseManagement;
import org.linli.spending.SpendingReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where something to be bought is asked for and looked at. */
@Controller
class PurchaseDesk {

  private static final String DESK = "/c/{community}/spending/desk";

  private final SpendingReading reading;
  private final PurchaseManagement purchases;
  private final Templates templates;
  private final Clock clock;

  PurchaseDesk(
      SpendingReading reading, PurchaseManagement purchases, Templates templates, Clock clock) {
    this.reading = reading;
    this.purchases = purchases;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(DESK)
  View desk(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.spendingDesk(page, reading.desk(actor, paging), clock.instant()));
  }

  @GetMapping(DESK + "/new")
  View form(Actor actor, Layout page) {
    var fresh = FormState.of(Map.of("settledBy", "DELIVERY"));
    return Screen.ok(templates.spendingForm(page, reading.choices(actor), fresh));
  }

  @PostMapping(DESK)
  View ask(Actor actor, Layout page, Community community, FormState form) {
    try {
      return back(community, purchases.ask(actor, SpendingForms.ask(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.spendingForm(page, reading.choices(actor), form.rejected(invalid)));
    }
  }

  @GetMapping(DESK + "/{purchase:\\d.*}")
  View file(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(
        templates.spendingFile(
            page, reading.file(actor, number), FormState.empty(), clock.instant()));
  }

  static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/spending/desk/" + number);
  }
}
