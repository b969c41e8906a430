package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ClaimPermission;
import org.linli.matching.ClaimStep;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Claiming, filing and reporting, one question a page. */
@Controller
class ClaimPages {

  private final ClaimManagement claims;
  private final NeedReading needs;
  private final Templates templates;

  ClaimPages(ClaimManagement claims, NeedReading needs, Templates templates) {
    this.claims = claims;
    this.needs = needs;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/matching/{number}/claim")
  View claimForm(Actor actor, Layout page, ShortNumber number) {
    var need = needs.story(actor.scope(), number).need();
    return Screen.ok(templates.matchingClaim(page, need, FormState.empty()));
  }

  @PostMapping("/c/{community}/matching/{number}/claim")
  View claim(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      claims.claim(actor, number, ClaimNeed.of(form.value("promisedOn")));
      return back(community, number);
    } catch (Invalid invalid) {
      var need = needs.story(actor.scope(), number).need();
      return Screen.rejected(templates.matchingClaim(page, need, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/matching/{number}/file")
  View file(Actor actor, Community community, ShortNumber number) {
    claims.file(actor, number);
    return back(community, number);
  }

  /** What a unit has in hand: how it goes, that it is done, or that it cannot be done. */
  @GetMapping("/c/{community}/matching/{number}/done")
  View work(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(work(actor, page, number, FormState.empty()));
  }

  @PostMapping("/c/{community}/matching/{number}/done")
  View done(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      claims.report(actor, number, new ReportDone(form.value("note")));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(work(actor, page, number, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/matching/{number}/step")
  View step(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    var said = form.is("action", ClaimStep.REPORT) ? "progress" : "reason";
    try {
      claims.take(actor, number, new ClaimStep(form.value("action"), form.value(said)));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(work(actor, page, number, rejected(form, invalid, said)));
    }
  }

  /** Several forms stand on the page; what is said has a field of its own in each. */
  private static FormState rejected(FormState form, Invalid invalid, String said) {
    var errors =
        invalid.errors().stream()
            .map(
                error ->
                    error.field().equals("note")
                        ? new Invalid.FieldError(said, error.code(), error.details())
                        : error)
            .toList();
    return new FormState(form.values(), errors);
  }

  private JteModel work(Actor actor, Layout page, ShortNumber number, FormState form) {
    var need = needs.story(actor.scope(), number).need();
    return templates.matchingWork(
        page, need, claims.holds(actor, number), actor.may(ClaimPermission.FILE), form);
  }

  private static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/needs/" + number);
  }
}
