package org.linli.pacts.web;

import java.time.Clock;
import java.util.function.Consumer;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.pacts.PactDeciding;
import org.linli.pacts.PactDrafting;
import org.linli.pacts.PactReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where a pact goes from step to step: rounds, review, vote, filing, publishing (CULT-3). */
@Controller
class PactSteps {

  private static final String AT = "/c/{community}/pacts/desk/{pact:\\d.*}";

  private final PactReading reading;
  private final PactDrafting drafting;
  private final PactDeciding deciding;
  private final Templates templates;
  private final Clock clock;

  PactSteps(
      PactReading reading,
      PactDrafting drafting,
      PactDeciding deciding,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.drafting = drafting;
    this.deciding = deciding;
    this.templates = templates;
    this.clock = clock;
  }

  @PostMapping(AT + "/round")
  View round(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> drafting.openRound(actor, number, PactForms.round(it)));
  }

  @PostMapping(AT + "/submitted")
  View submit(Actor actor, Community community, ShortNumber number) {
    drafting.submit(actor, number);
    return PactDesk.back(community, number);
  }

  @PostMapping(AT + "/review")
  View review(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> deciding.review(actor, number, PactForms.review(it)));
  }

  @PostMapping(AT + "/vote")
  View vote(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> deciding.putToVote(actor, number, PactForms.vote(it)));
  }

  @PostMapping(AT + "/result")
  View result(Actor actor, Community community, ShortNumber number) {
    deciding.takeResult(actor, number);
    return PactDesk.back(community, number);
  }

  @PostMapping(AT + "/filing")
  View file(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> deciding.file(actor, number, PactForms.file(it)));
  }

  @PostMapping(AT + "/returned")
  View giveBack(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> deciding.giveBack(actor, number, PactForms.giveBack(it)));
  }

  @PostMapping(AT + "/version")
  View publish(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> deciding.publish(actor, number, PactForms.publish(it)));
  }

  @PostMapping(AT + "/amended")
  View amend(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> drafting.amend(actor, number, PactForms.reason(it)));
  }

  @PostMapping(AT + "/given-up")
  View giveUp(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return step(
        new Asked(actor, page, community, number),
        form,
        it -> drafting.giveUp(actor, number, PactForms.giveUp(it)));
  }

  private View step(Asked asked, FormState form, Consumer<FormState> command) {
    try {
      command.accept(form);
      return PactDesk.back(asked.community(), asked.number());
    } catch (Invalid invalid) {
      var work = reading.work(asked.actor(), asked.number());
      return Screen.rejected(
          templates.pactsFile(asked.page(), work, form.rejected(invalid), clock.instant()));
    }
  }

  private record Asked(Actor actor, Layout page, Community community, ShortNumber number) {}
}
