package org.linli.proposals.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.ProposalPage;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ProposalState;
import org.linli.proposals.ProposalSupport;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What everybody reads of proposals, and where neighbours support and discuss them (DELIB-3). */
@Controller
class ProposalPages {

  private static final String AT = "/c/{community}/proposals/{proposal:\\d.*}";

  private final ProposalReading reading;
  private final ProposalSupport support;
  private final Templates templates;
  private final Clock clock;

  ProposalPages(
      ProposalReading reading, ProposalSupport support, Templates templates, Clock clock) {
    this.reading = reading;
    this.support = support;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/proposals")
  View list(
      Scope scope, Layout page, Paging paging, @RequestParam(defaultValue = "") String status) {
    var only = status(status);
    return Screen.ok(
        templates.proposalsList(
            page, reading.list(scope, only, paging), only, reading.share(scope), clock.instant()));
  }

  /** Names of no status mean all. */
  static Optional<ProposalState> status(String name) {
    return Arrays.stream(ProposalState.values()).filter(it -> it.name().equals(name)).findFirst();
  }

  @GetMapping(AT)
  View show(Visitor visitor, Scope scope, Layout page, ShortNumber number) {
    return Screen.ok(page(page, read(visitor, scope, number), FormState.empty()));
  }

  private ProposalPage read(Visitor visitor, Scope scope, ShortNumber number) {
    return visitor
        .actor()
        .map(actor -> reading.show(actor, number))
        .orElseGet(() -> reading.show(scope, number));
  }

  @PostMapping(AT + "/support")
  View support(Actor actor, Community community, ShortNumber number) {
    support.support(actor, number);
    return back(community, number);
  }

  @PostMapping(AT + "/support/withdrawal")
  View unsupport(Actor actor, Community community, ShortNumber number) {
    support.unsupport(actor, number);
    return back(community, number);
  }

  @PostMapping(AT + "/points")
  View point(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      support.point(actor, number, ProposalForms.point(form));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(page(page, reading.show(actor, number), form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/points/{point}/support")
  View supportPoint(
      Actor actor, Community community, ShortNumber number, @PathVariable UUID point) {
    support.supportPoint(actor, number, point, true);
    return back(community, number);
  }

  @PostMapping(AT + "/points/{point}/support/withdrawal")
  View unsupportPoint(
      Actor actor, Community community, ShortNumber number, @PathVariable UUID point) {
    support.supportPoint(actor, number, point, false);
    return back(community, number);
  }

  @GetMapping(AT + "/amendments/{amendment}")
  View amendment(
      Visitor visitor, Scope scope, Layout page, ShortNumber number, @PathVariable UUID amendment) {
    var shown = read(visitor, scope, number);
    return Screen.ok(amendment(templates, page, shown, amendment, FormState.empty()));
  }

  /** The page of an amendment, with the form of whoever answers it. */
  static JteModel amendment(
      Templates templates, Layout page, ProposalPage shown, UUID id, FormState form) {
    var amendment = shown.amendment(id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return templates.proposalsAmendment(page, shown, amendment, form);
  }

  private JteModel page(Layout page, ProposalPage shown, FormState form) {
    return templates.proposalsShow(page, shown, form, clock.instant());
  }

  static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/proposals/" + number);
  }
}
