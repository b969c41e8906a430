package org.linli.dispatch.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.dispatch.AnswerWhistle;
import org.linli.dispatch.ProposalManagement;
import org.linli.dispatch.ProposeWhistle;
import org.linli.dispatch.RaiserAnswers;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** In a community: staff propose a whistle, raisers say whether what was whistled is done. */
@Controller
class NeedWhistles {

  private static final String PROPOSE = "/c/{community}/dispatch/{number}/propose";
  private static final String HEARD = "/c/{community}/dispatch/heard/{whistle}";

  private final ProposalManagement proposals;
  private final RaiserAnswers answers;
  private final NeedReading needs;
  private final Templates templates;

  NeedWhistles(
      ProposalManagement proposals, RaiserAnswers answers, NeedReading needs, Templates templates) {
    this.proposals = proposals;
    this.answers = answers;
    this.needs = needs;
    this.templates = templates;
  }

  @GetMapping(PROPOSE)
  View form(Actor actor, Layout page, ShortNumber number, FormState form) {
    return Screen.ok(proposing(actor, page, number, form));
  }

  @PostMapping(PROPOSE)
  View propose(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      proposals.propose(actor, number, new ProposeWhistle(form.value("why")));
      return Redirect.to(community.path() + "/needs/desk/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(proposing(actor, page, number, form.rejected(invalid)));
    }
  }

  @GetMapping(HEARD)
  View ask(Actor actor, Layout page, @PathVariable UUID whistle) {
    return Screen.ok(asking(actor, page, whistle, FormState.empty()));
  }

  @PostMapping(HEARD)
  View answer(
      Actor actor, Community community, Layout page, @PathVariable UUID whistle, FormState form) {
    try {
      answers.answer(
          actor, whistle, new AnswerWhistle(form.value("settled"), form.value("content")));
      var need = answers.own(actor, whistle).need();
      return Redirect.to(community.path() + "/needs/mine/" + need);
    } catch (Invalid invalid) {
      return Screen.rejected(asking(actor, page, whistle, form.rejected(invalid)));
    }
  }

  private JteModel proposing(Actor actor, Layout page, ShortNumber number, FormState form) {
    var need = needs.story(actor.scope(), number).need();
    return templates.dispatchPropose(page, need, proposals.of(actor, need.id()), form);
  }

  private JteModel asking(Actor actor, Layout page, UUID whistle, FormState form) {
    var echo = answers.own(actor, whistle);
    return templates.dispatchHeard(page, echo, answers.said(actor, echo), form);
  }
}
