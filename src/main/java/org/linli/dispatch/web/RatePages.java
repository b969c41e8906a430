package org.linli.dispatch.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.dispatch.DecideExclusion;
import org.linli.dispatch.DispatchPermission;
import org.linli.dispatch.Exclusion;
import org.linli.dispatch.ExclusionManagement;
import org.linli.kernel.Actor;
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

/** The three rates of each department, and what does not count in them (WHIS-2). */
@Controller
class RatePages {

  private static final String RATES = WhistlePages.PATH + "{area}/rates";

  private final ShownRates rates;
  private final ExclusionManagement exclusions;
  private final Templates templates;

  RatePages(ShownRates rates, ExclusionManagement exclusions, Templates templates) {
    this.rates = rates;
    this.exclusions = exclusions;
    this.templates = templates;
  }

  /** A district reads its streets, a street all departments, a department its own. */
  @GetMapping(RATES)
  View month(Actor actor, Layout page, @PathVariable String area, FormState asked) {
    return Screen.ok(shown(actor, page, area, asked));
  }

  @PostMapping(WhistlePages.PATH + "{area}/exclusions/{receiver}")
  View decide(
      Actor actor,
      Layout page,
      @PathVariable String area,
      @PathVariable UUID receiver,
      FormState form) {
    try {
      exclusions.decide(
          actor,
          receiver,
          new DecideExclusion(form.value("rate"), form.value("granted"), form.value("reason")));
      return Redirect.to(WhistlePages.PATH + area + "/rates");
    } catch (Invalid invalid) {
      return Screen.rejected(shown(actor, page, area, form.rejected(invalid)));
    }
  }

  private JteModel shown(Actor actor, Layout page, String area, FormState form) {
    var oversees = actor.may(DispatchPermission.OVERSEE);
    var found = rates.of(actor, form.value("month"));
    var open = oversees ? exclusions.open(actor) : List.<Exclusion>of();
    return templates.dispatchRates(page, WhistlePages.PATH + area, found, open, form);
  }
}
