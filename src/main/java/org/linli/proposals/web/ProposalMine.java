package org.linli.proposals.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.ProposalDrafting;
import org.linli.proposals.ProposalHiding;
import org.linli.proposals.ProposalMerging;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.SignProposal;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where residents draft, sign, publish, merge and withdraw proposals (DELIB-3). */
@Controller
class ProposalMine {

  private static final String MINE = "/c/{community}/proposals/mine";
  private static final String AT = MINE + "/{proposal:\\d.*}";
  private static final String JOIN = "/c/{community}/proposals/join/{invite}";

  private final ProposalReading reading;
  private final ProposalDrafting drafting;
  private final ProposalMerging merging;
  private final ProposalHiding hiding;
  private final Templates templates;
  private final Clock clock;

  ProposalMine(
      ProposalReading reading,
      ProposalDrafting drafting,
      ProposalMerging merging,
      ProposalHiding hiding,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.drafting = drafting;
    this.merging = merging;
    this.hiding = hiding;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/proposals/new")
  View form(Actor actor, Layout page, @RequestParam(defaultValue = "") String need) {
    reading.mine(actor);
    var form = FormState.of(Map.of("fromNeed", need));
    return Screen.ok(templates.proposalsForm(page, "", form));
  }

  @PostMapping("/c/{community}/proposals")
  View draft(Actor actor, Layout page, Community community, FormState form) {
    try {
      return back(community, drafting.draft(actor, ProposalForms.write(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(templates.proposalsForm(page, "", form.rejected(invalid)));
    }
  }

  @GetMapping(MINE)
  View mine(Actor actor, Layout page) {
    return Screen.ok(mine(actor, page, FormState.empty()));
  }

  @PostMapping(MINE + "/hidings/{hiding}/appeal")
  View appeal(
      Actor actor, Layout page, Community community, @PathVariable UUID hiding, FormState form) {
    try {
      this.hiding.appeal(actor, hiding, ProposalForms.reason(form));
      return Redirect.to(community.path() + "/proposals/mine");
    } catch (Invalid invalid) {
      return Screen.rejected(mine(actor, page, form.rejected(invalid)));
    }
  }

  @GetMapping(AT)
  View file(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(file(actor, page, number, FormState.empty()));
  }

  @GetMapping(AT + "/text")
  View text(Actor actor, Layout page, ShortNumber number) {
    var form = ProposalForms.of(reading.file(actor, number));
    return Screen.ok(templates.proposalsForm(page, number.toString(), form));
  }

  @PostMapping(AT + "/text")
  View rewrite(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      drafting.rewrite(actor, number, ProposalForms.write(form));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.proposalsForm(page, number.toString(), form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/publish")
  View publish(Actor actor, Community community, ShortNumber number) {
    drafting.publish(actor, number);
    return ProposalPages.back(community, number);
  }

  @PostMapping(AT + "/withdrawal")
  View withdraw(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      drafting.withdraw(actor, number, ProposalForms.reason(form));
      return Redirect.to(community.path() + "/proposals/mine");
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, number, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/unsigned")
  View unsign(Actor actor, Community community, ShortNumber number) {
    drafting.unsign(actor, number);
    return Redirect.to(community.path() + "/proposals/mine");
  }

  @PostMapping(AT + "/merge")
  View merge(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      merging.ask(actor, number, ProposalForms.merge(form));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, number, form.rejected(invalid)));
    }
  }

  /** Authors of the one that stays take another one in, or say why not. */
  @PostMapping(AT + "/merges/{merged}")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      @PathVariable String merged,
      FormState form) {
    try {
      merging.answer(actor, number, ProposalApi.number(merged), ProposalForms.answer(form));
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, number, form.rejected(invalid)));
    }
  }

  @GetMapping(JOIN)
  View invited(Actor actor, Layout page, @PathVariable UUID invite) {
    return Screen.ok(
        templates.proposalsJoin(page, reading.invited(actor, invite), invite, FormState.empty()));
  }

  @PostMapping(JOIN)
  View sign(
      Actor actor, Layout page, Community community, @PathVariable UUID invite, FormState form) {
    try {
      return back(
          community, drafting.sign(actor, invite, new SignProposal(form.value("signedAs"))));
    } catch (Invalid invalid) {
      var shown = reading.invited(actor, invite);
      return Screen.rejected(templates.proposalsJoin(page, shown, invite, form.rejected(invalid)));
    }
  }

  private JteModel mine(Actor actor, Layout page, FormState form) {
    return templates.proposalsMine(page, reading.mine(actor), form, clock.instant());
  }

  private JteModel file(Actor actor, Layout page, ShortNumber number, FormState form) {
    return templates.proposalsFile(page, reading.file(actor, number), form, clock.instant());
  }

  private static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/proposals/mine/" + number);
  }
}
