package org.linli.evaluation.web;

import java.util.Map;
import linli.jte.Templates;
import org.linli.evaluation.ProgressReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.Rating;
import org.linli.evaluation.RatingManagement;
import org.linli.evaluation.RatingReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where people say how it went, and where everybody reads how they rated. */
@Controller
class RatingPages {

  private final RatingManagement ratings;
  private final RatingReading reading;
  private final ProgressReading progress;
  private final Templates templates;

  RatingPages(
      RatingManagement ratings,
      RatingReading reading,
      ProgressReading progress,
      Templates templates) {
    this.progress = progress;
    this.ratings = ratings;
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/evaluation/figures")
  View figures(Scope scope, Layout page) {
    return Screen.ok(
        templates.evaluationFigures(
            page,
            reading.months(scope),
            reading.least(page.community()),
            progress.months(scope),
            progress.surveys(scope)));
  }

  @GetMapping("/c/{community}/evaluation/{number}")
  View form(Actor actor, Layout page, ShortNumber number) {
    var own = reading.own(actor, number);
    var form = own.said().map(RatingPages::form).orElse(FormState.empty());
    return Screen.ok(templates.evaluationForm(page, own, form));
  }

  @PostMapping("/c/{community}/evaluation/{number}")
  View rate(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      ratings.rate(actor, number, new RateNeed(form.value("grade"), form.value("note")));
      return Redirect.to(community.path() + "/needs/" + number);
    } catch (Invalid invalid) {
      var own = reading.own(actor, number);
      return Screen.rejected(templates.evaluationForm(page, own, form.rejected(invalid)));
    }
  }

  private static FormState form(Rating said) {
    return FormState.of(Map.of("grade", said.grade().name(), "note", said.note()));
  }
}
