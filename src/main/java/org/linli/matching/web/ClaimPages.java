package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ClaimPermission;
import org.linli.matching.ClaimStep;
import org.linli.matching.FileClaim;
import org.linli.matching.ReportDone;
import org.linli.matching.ShareReading;
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
  private final ShareReading shares;
  private final WorkPage work;
  private final Templates templates;

  ClaimPages(ClaimManagement claims, ShareReading shares, WorkPage work, Templates templates) {
    this.claims = claims;
    this.shares = shares;
    this.work = work;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/matching/{number}/claim")
  View claimForm(Actor actor, Layout page, ShortNumber number) {
    if (!actor.may(ClaimPermission.CLAIM)) {
      actor.require(ClaimPermission.CLAIM_SMALL);
    }
    return Screen.ok(form(actor, page, number, FormState.empty()));
  }

  @PostMapping("/c/{community}/matching/{number}/claim")
  View claim(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      claims.claim(
          actor,
          number,
          ClaimNeed.of(
              form.value("promisedOn"),
              form.value("amount"),
              form.value("does"),
              form.value("name")));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, number, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/matching/{number}/file")
  View file(Actor actor, Community community, ShortNumber number, FormState form) {
    claims.file(actor, number, new FileClaim(form.value("claim")));
    return back(community, number);
  }

  /** What somebody has in hand or is asked: how it goes, that it is done, who does it instead. */
  @GetMapping("/c/{community}/matching/{number}/done")
  View work(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(work.of(actor, page, number, FormState.empty()));
  }

  @PostMapping("/c/{community}/matching/{number}/done")
  View done(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      claims.report(actor, number, new ReportDone(form.value("note")));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(work.of(actor, page, number, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/matching/{number}/step")
  View step(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    var said = form.is("action", ClaimStep.REPORT) ? "progress" : "reason";
    try {
      claims.take(
          actor,
          number,
          new ClaimStep(form.value("action"), form.value(said), form.value("claim")));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(
          work.of(actor, page, number, WorkPage.rejected(form, invalid, Map.of("note", said))));
    }
  }

  private JteModel form(Actor actor, Layout page, ShortNumber number, FormState form) {
    return templates.matchingClaim(page, shares.work(actor, number), form);
  }

  private static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/needs/" + number);
  }
}
