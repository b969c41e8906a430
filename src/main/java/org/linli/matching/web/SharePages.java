package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
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
  private final WorkPage work;
  private final Templates templates;

  SharePages(SharedClaims claims, ShareReading shares, WorkPage work, Templates templates) {
    this.claims = claims;
    this.shares = shares;
    this.work = work;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/matching/{number}/terms")
  View terms(Actor actor, Layout page, ShortNumber number) {
    actor.require(ClaimPermission.FILE);
    var terms = shares.work(actor, number).shared().terms();
    var form =
        FormState.of(
            Map.of(
                "amount", terms.amount().map(String::valueOf).orElse(""),
                "ofWhat", terms.ofWhat(),
                "residents", terms.residents() ? "yes" : ""));
    return Screen.ok(terms(actor, page, number, form));
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
      return Screen.rejected(terms(actor, page, number, form.rejected(invalid)));
    }
  }

  private JteModel terms(Actor actor, Layout page, ShortNumber number, FormState form) {
    return templates.matchingTerms(page, shares.work(actor, number), form);
  }

  /** Where a resident who got the code joins a group. */
  @GetMapping("/c/{community}/matching/{number}/group")
  View group(
      Actor actor, Layout page, ShortNumber number, @RequestParam(defaultValue = "") String code) {
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
              : work.of(actor, page, number, rejected));
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
