package org.linli.spending.web;

import java.time.Clock;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.platform.Dates;
import org.linli.spending.Licences;
import org.linli.spending.SupplierReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Who sells to the community, with which papers, and how much of all (FUND-13, FUND-14). */
@Controller
class SupplierPages {

  private static final String AT = "/c/{community}/spending/desk/suppliers";

  private final SupplierReading reading;
  private final Licences licences;
  private final Templates templates;
  private final Clock clock;

  SupplierPages(SupplierReading reading, Licences licences, Templates templates, Clock clock) {
    this.reading = reading;
    this.licences = licences;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(AT)
  View list(Actor actor, Layout page) {
    return Screen.ok(
        templates.spendingSuppliers(
            page, reading.all(actor), FormState.empty(), Dates.day(clock.instant())));
  }

  @PostMapping(AT)
  View enter(Actor actor, Layout page, Community community, FormState form) {
    try {
      licences.enter(actor, unit(form.value("supplier")), SpendingForms.licence(form));
      return Redirect.to(community.path() + "/spending/desk/suppliers");
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.spendingSuppliers(
              page, reading.all(actor), form.rejected(invalid), Dates.day(clock.instant())));
    }
  }

  static UUID unit(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      throw Invalid.field("supplier", KernelError.NOT_A_CHOICE);
    }
  }
}
