package org.linli.matching.web;

import java.util.Map;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimPermission;
import org.linli.matching.SetTerms;
import org.linli.matching.ShareReading;
import org.linli.matching.ShareStep;
import org.linli.matching.SharedClaims;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How those who share a need agree: partners, groups, hand-overs, and on what terms. */
@Controller
class SharePages {

  private final SharedClaims claims;
  private final ShareReading shares;
  private final WorkPage workPage;
  private final Templates templates;

  SharePages(SharedClaims claims, ShareReading shares, WorkPage work, Templates templates) {
    this.claims = claims;
    this.shares = shares;
    this.workPage = work;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/matching/{number}/terms")
  View terms(Actor actor, Layout page, ShortNumber number) {
    actor.require(ClaimPermission.FILE);
    var work = shares.work(actor, number);
    var terms = work.shared().terms();
    var form =
        FormState.of(
            Map.of(
                "amount", terms.amount().map(String::valueOf).orElse(""),
                "ofWhat", terms.ofWhat(),
                "residents", terms.residents() ? "yes" : ""));
    return Screen.ok(templates.matchingTerms(page, work, form));
  }

  @PostMapping("/c/{community}/matching/{number}/terms")
  View set(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      claims.set(
          actor,
          number,
          new SetTerms(form.value("amount"), form.value("ofWhat"), form.value("residents")));
      return Redirect.to(community.path() + "/needs/" + number);
    } catch (Invalid invalid) {
      var work = shares.work(actor, number);
      return Screen.rejected(templates.matchingTerms(page, work, form.rejected(invalid)));
    }
  }

  /** Where a resident who got the code joins a group. */
  @GetMapping("/c/{community}/matching/{number}/group")
  View group(
      Actor actor, Layout page, ShortNumber number, @RequestParam(defaultValue = "") String code) {
    actor.require(ClaimPermission.CLAIM_SMALL);
    var form = FormState.of(Map.of("code", code));
    return Screen.ok(templates.matchingGroup(page, shares.work(actor, number).need(), form));
  }

  @PostMapping("/c/{community}/matching/{number}/share")
  View share(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    var action = form.value("action");
    var shown = shown(action);
    try {
      claims.take(
          actor,
          number,
          new ShareStep(
              action,
              form.value(shown.getOrDefault("partner", "partner")),
              form.value("promisedOn"),
              form.value(shown.getOrDefault("note", "note")),
              form.value("code")));
      return Redirect.to(community.path() + "/needs/" + number);
    } catch (Invalid invalid) {
      var rejected = WorkPage.rejected(form, invalid, shown);
      return Screen.rejected(
          action.equals(ShareStep.JOIN_GROUP)
              ? templates.matchingGroup(page, shares.work(actor, number).need(), rejected)
              : workPage.of(actor, page, number, rejected));
    }
  }

  /** How the fields of a step are called in its form. */
  private static Map<String, String> shown(String action) {
    return switch (action) {
      case ShareStep.INVITE -> Map.of("note", "partnerDoes");
      case ShareStep.JOIN -> Map.of("note", "does");
      case ShareStep.JOIN_GROUP -> Map.of("note", "name");
      case ShareStep.PASS_ON -> Map.of("note", "passWhy", "partner", "passTo");
      default -> Map.of();
    };
  }
}
