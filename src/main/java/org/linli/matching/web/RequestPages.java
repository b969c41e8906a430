package org.linli.matching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.matching.AcrossRequestManagement;
import org.linli.matching.AskUnit;
import org.linli.matching.ClaimReading;
import org.linli.matching.DeclineRequest;
import org.linli.matching.MatchPlans;
import org.linli.matching.ProofReading;
import org.linli.matching.RequestSheet;
import org.linli.matching.Suggestions;
import org.linli.matching.UnitRequestManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.resources.StartingPoint;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The community looks for a unit and asks it; the unit answers with one tap. */
@Controller
class RequestPages {

  private final Suggestions suggestions;
  private final MatchPlans plans;
  private final AcrossRequestManagement across;
  private final UnitRequestManagement requests;
  private final RequestSheet sheet;
  private final ClaimReading claims;
  private final ProofReading proofs;
  private final ProofSeal seal;
  private final NeedReading needs;
  private final Templates templates;

  RequestPages(
      Suggestions suggestions,
      MatchPlans plans,
      AcrossRequestManagement across,
      UnitRequestManagement requests,
      RequestSheet sheet,
      ClaimReading claims,
      ProofReading proofs,
      ProofSeal seal,
      NeedReading needs,
      Templates templates) {
    this.suggestions = suggestions;
    this.plans = plans;
    this.across = across;
    this.requests = requests;
    this.sheet = sheet;
    this.claims = claims;
    this.proofs = proofs;
    this.seal = seal;
    this.needs = needs;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/matching/{number}/suggestions")
  View suggestions(
      Actor actor,
      Layout page,
      ShortNumber number,
      @RequestParam(defaultValue = "") String people,
      @RequestParam(required = false) @Nullable String near) {
    var need = need(actor, number);
    var drawn = suggestions.drawn(actor);
    var place =
        near == null
            ? suggestions.where(actor, need, drawn)
            : StartingPoint.of(drawn).stream().filter(it -> it.name().equals(near)).findFirst();
    var found = suggestions.of(actor, need, RequestPages.people(people), place);
    return Screen.ok(templates.matchingSuggestions(page, need, found, drawn, people, place));
  }

  @GetMapping("/c/{community}/matching/{number}/units")
  View units(Actor actor, Layout page, ShortNumber number) {
    var need = need(actor, number);
    return Screen.ok(
        templates.matchingUnits(
            page, need, requests.about(actor, need.id()), requests.units(actor)));
  }

  @GetMapping("/c/{community}/matching/{number}/ask/{organization}")
  View form(Actor actor, Layout page, ShortNumber number, @PathVariable UUID organization) {
    return Screen.ok(form(actor, page, number, organization, FormState.empty()));
  }

  @PostMapping("/c/{community}/matching/{number}/ask/{organization}")
  View ask(
      Actor actor,
      Community community,
      Layout page,
      ShortNumber number,
      @PathVariable UUID organization,
      FormState form) {
    try {
      requests.ask(actor, number, organization, command(form));
      return Redirect.to(community.path() + "/matching/" + number + "/units");
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, number, organization, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/matching/requests")
  View open(Actor actor, Layout page) {
    return Screen.ok(
        templates.matchingRequests(
            page,
            requests.open(actor),
            requests.reasons(actor),
            across.open(actor),
            plans.ofOwnUnit(actor),
            claims.mine(actor),
            proofs.mine(actor)));
  }

  @GetMapping("/c/{community}/matching/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page) {
    return SheetDownload.of(sheet.of(actor), page.text("matching.requests.title") + ".xlsx");
  }

  @GetMapping("/c/{community}/matching/requests/{asked}")
  View show(Actor actor, Layout page, @PathVariable UUID asked) {
    var request = requests.find(actor, asked);
    return Screen.ok(
        templates.matchingRequest(
            page, request, need(actor, request.need()), requests.reasons(actor)));
  }

  @PostMapping("/c/{community}/matching/requests/{asked}/yes")
  View agree(Actor actor, Community community, @PathVariable UUID asked) {
    return Redirect.to(community.path() + "/needs/" + requests.agree(actor, asked));
  }

  @PostMapping("/c/{community}/matching/requests/{asked}/no")
  View decline(Actor actor, Community community, @PathVariable UUID asked, FormState form) {
    requests.decline(actor, asked, new DeclineRequest(form.value("whyNot")));
    return Redirect.to(community.path() + "/matching/requests");
  }

  @GetMapping("/c/{community}/matching/{number}/proof")
  View proof(Actor actor, Layout page, ShortNumber number) {
    var proof = proofs.of(actor, number);
    return Screen.ok(templates.matchingProof(page, proof, seal.code(page, proof)));
  }

  private JteModel form(Actor actor, Layout page, ShortNumber number, UUID unit, FormState form) {
    var need = need(actor, number);
    return templates.matchingAsk(page, need, requests.asking(actor, need, unit), form);
  }

  private NeedView need(Actor actor, ShortNumber number) {
    return needs.story(actor.scope(), number).need();
  }

  private static AskUnit command(FormState form) {
    return new AskUnit(
        form.value("what"),
        form.value("most"),
        form.value("mostOf"),
        form.value("byDay"),
        form.value("answerBy"),
        form.value("anyway"));
  }

  private static Optional<Integer> people(String text) {
    return text.matches("[1-9]\\d{0,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
