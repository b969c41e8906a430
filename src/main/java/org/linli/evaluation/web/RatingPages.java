package org.linli.evaluation.web;

import linli.jte.Templates;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where a raiser says how it went. */
@Controller
class RatingPages {

  private final RatingManagement ratings;
  private final NeedReading needs;
  private final Templates templates;

  RatingPages(RatingManagement ratings, NeedReading needs, Templates templates) {
    this.ratings = ratings;
    this.needs = needs;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/evaluation/{number}")
  View form(Actor actor, Layout page, ShortNumber number) {
    var need = needs.mine(actor, number).need();
    return Screen.ok(templates.evaluationForm(page, need, FormState.empty()));
  }

  @PostMapping("/c/{community}/evaluation/{number}")
  View rate(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      ratings.rate(actor, number, new RateNeed(form.value("grade"), form.value("note")));
      return Redirect.to(community.path() + "/needs/" + number);
    } catch (Invalid invalid) {
      var need = needs.mine(actor, number).need();
      return Screen.rejected(templates.evaluationForm(page, need, form.rejected(invalid)));
    }
  }
}
