package org.linli.proposals.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.ProposalError;
import org.linli.proposals.ProposalHiding;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ProposalReviewing;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where staff review, answer and tend proposals (DELIB-3, DELIB-8). */
@Controller
class ProposalDesk {

  private static final String AT = "/c/{community}/proposals/desk/{proposal:\\d.*}";

  private final ProposalReading reading;
  private final ProposalReviewing reviewing;
  private final ProposalHiding hiding;
  private final Templates templates;
  private final Clock clock;

  ProposalDesk(
      ProposalReading reading,
      ProposalReviewing reviewing,
      ProposalHiding hiding,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.reviewing = reviewing;
    this.hiding = hiding;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/proposals/desk")
  View desk(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.proposalsDesk(page, reading.desk(actor, paging), clock.instant()));
  }

  @GetMapping(AT)
  View file(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(file(actor, page, number, FormState.empty()));
  }

  @PostMapping(AT + "/taken-up")
  View takeUp(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> reviewing.takeUp(actor, number, ProposalForms.reason(it)));
  }

  @PostMapping(AT + "/reviews")
  View review(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> reviewing.review(actor, number, ProposalForms.review(it)));
  }

  @PostMapping(AT + "/decision")
  View decide(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(new Asked(actor, page, community, number), form, it -> decide(actor, number, it));
  }

  /** What is still to be looked at is said beside what was chosen. */
  private void decide(Actor actor, ShortNumber number, FormState form) {
    try {
      reviewing.decide(actor, number, ProposalForms.decide(form));
    } catch (Refused refused) {
      if (refused.code() == ProposalError.NOT_REVIEWED
          || refused.code() == ProposalError.UNLAWFUL) {
        throw Invalid.field("deciding", refused.code());
      }
      throw refused;
    }
  }

  @PostMapping(AT + "/hidden")
  View hide(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> hiding.hide(actor, number, ProposalForms.hide(it)));
  }

  @PostMapping(AT + "/hidings/{hiding}")
  View decide(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable UUID hiding,
      FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> this.hiding.decide(actor, hiding, ProposalForms.answer(it)));
  }

  private View step(Asked asked, FormState form, Consumer<FormState> command) {
    try {
      command.accept(form);
      return Redirect.to(asked.community().path() + "/proposals/desk/" + asked.number());
    } catch (Invalid invalid) {
      return Screen.rejected(
          file(asked.actor(), asked.page(), asked.number(), form.rejected(invalid)));
    }
  }

  private JteModel file(Actor actor, Layout page, ShortNumber number, FormState form) {
    return templates.proposalsDeskShow(page, reading.desk(actor, number), form, clock.instant());
  }

  private record Asked(Actor actor, Layout page, Community community, ShortNumber number) {}
}
