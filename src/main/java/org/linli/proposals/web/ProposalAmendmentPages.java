package org.linli.proposals.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.ProposalAmending;
import org.linli.proposals.ProposalReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where residents suggest other words, and authors answer (DELIB-3). */
@Controller
class ProposalAmendmentPages {

  private static final String AT = "/c/{community}/proposals/{proposal:\\d.*}";

  private final ProposalReading reading;
  private final ProposalAmending amending;
  private final Templates templates;

  ProposalAmendmentPages(ProposalReading reading, ProposalAmending amending, Templates templates) {
    this.reading = reading;
    this.amending = amending;
    this.templates = templates;
  }

  @GetMapping(AT + "/amend")
  View form(Actor actor, Layout page, ShortNumber number) {
    var shown = reading.show(actor, number);
    return Screen.ok(templates.proposalsAmend(page, shown, ProposalForms.amend(shown)));
  }

  @PostMapping(AT + "/amendments")
  View suggest(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      var id = amending.suggest(actor, number, ProposalForms.amendment(form));
      return back(community, number, id);
    } catch (Invalid invalid) {
      var shown = reading.show(actor, number);
      return Screen.rejected(templates.proposalsAmend(page, shown, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/amendments/{amendment}/answer")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable UUID amendment,
      FormState form) {
    try {
      amending.answer(actor, number, amendment, ProposalForms.answer(form));
      return back(community, number, amendment);
    } catch (Invalid invalid) {
      return Screen.rejected(shown(actor, page, number, amendment, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/amendments/{amendment}/taken-back")
  View takeBack(
      Actor actor, Community community, ShortNumber number, @PathVariable UUID amendment) {
    amending.takeBack(actor, number, amendment);
    return back(community, number, amendment);
  }

  private JteModel shown(
      Actor actor, Layout page, ShortNumber number, UUID amendment, FormState form) {
    return ProposalPages.amendment(templates, page, reading.show(actor, number), amendment, form);
  }

  private static Redirect back(Community community, ShortNumber number, UUID amendment) {
    return Redirect.to(community.path() + "/proposals/" + number + "/amendments/" + amendment);
  }
}
