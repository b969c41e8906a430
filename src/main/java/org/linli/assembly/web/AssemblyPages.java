package org.linli.assembly.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.assembly.AdviceManagement;
import org.linli.assembly.AssemblyPermission;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.OwnPart;
import org.linli.assembly.TakingPart;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
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

/** What everybody sees of meetings, and what residents do there (DELIB-2, DELIB-8, DELIB-9). */
@Controller
class AssemblyPages {

  private static final String AT = "/c/{community}/assembly/{meeting:[0-9a-f]{8}-.*}";

  private final MeetingReading reading;
  private final TakingPart part;
  private final AdviceManagement advice;
  private final Templates templates;
  private final Clock clock;

  AssemblyPages(
      MeetingReading reading,
      TakingPart part,
      AdviceManagement advice,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.advice = advice;
    this.part = part;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/assembly")
  View list(Scope scope, Layout page, Community community, Paging paging) {
    var past = reading.past(scope, paging);
    return Screen.ok(
        templates.assemblyList(page, reading.coming(scope), past, reading.figures(scope)));
  }

  @GetMapping(AT)
  View show(Scope scope, Layout page, Visitor visitor, @PathVariable UUID meeting) {
    var own =
        visitor
            .actor()
            .filter(it -> it.may(AssemblyPermission.TAKE_PART))
            .map(it -> reading.own(it, meeting))
            .orElse(OwnPart.none());
    var advises =
        visitor
            .actor()
            .filter(it -> it.may(AssemblyPermission.TAKE_PART))
            .filter(it -> !advice.councils(it).isEmpty())
            .isPresent();
    var form = FormState.of(AssemblyForms.of(own));
    return Screen.ok(show(scope, page, meeting, own, form, advises));
  }

  @PostMapping(AT + "/reply")
  View reply(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    try {
      part.reply(actor, meeting, AssemblyForms.reply(form));
      return back(community, meeting);
    } catch (Invalid invalid) {
      return rejected(actor, page, meeting, form.rejected(invalid));
    }
  }

  /** What the reader thinks of one item. */
  @GetMapping(AT + "/opinions")
  View opinion(
      Actor actor,
      Layout page,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "1") int item) {
    actor.require(AssemblyPermission.TAKE_PART);
    var own = reading.own(actor, meeting);
    var form = FormState.of(AssemblyForms.of(own, item));
    return Screen.ok(opinion(actor, page, meeting, own, form));
  }

  @PostMapping(AT + "/opinions")
  View say(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    try {
      part.say(actor, meeting, AssemblyForms.opinion(form));
      return back(community, meeting);
    } catch (Invalid invalid) {
      var own = reading.own(actor, meeting);
      return Screen.rejected(opinion(actor, page, meeting, own, form.rejected(invalid)));
    }
  }

  private JteModel opinion(Actor actor, Layout page, UUID meeting, OwnPart own, FormState form) {
    return templates.assemblyOpinion(
        page, reading.show(actor.scope(), page.community(), meeting), own, form);
  }

  /** From the QR code at the door. */
  @GetMapping(AT + "/sign-in")
  View door(
      Actor actor,
      Layout page,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "") String code) {
    actor.require(AssemblyPermission.TAKE_PART);
    var name = page.member().map(it -> it.name()).orElse("");
    var form = FormState.of(Map.of("signCode", code, "signName", name));
    return Screen.ok(door(actor, page, meeting, form));
  }

  @PostMapping(AT + "/sign-in")
  View sign(
      Actor actor, Layout page, Community community, @PathVariable UUID meeting, FormState form) {
    try {
      part.sign(actor, meeting, AssemblyForms.signIn(form));
      return back(community, meeting);
    } catch (Invalid invalid) {
      return Screen.rejected(door(actor, page, meeting, form.rejected(invalid)));
    }
  }

  private JteModel door(Actor actor, Layout page, UUID meeting, FormState form) {
    return templates.assemblySignIn(
        page, reading.show(actor.scope(), page.community(), meeting).meeting(), form);
  }

  private View rejected(Actor actor, Layout page, UUID meeting, FormState typed) {
    var own = reading.own(actor, meeting);
    var form = AssemblyForms.filled(AssemblyForms.of(own), typed);
    return Screen.rejected(show(actor.scope(), page, meeting, own, form, false));
  }

  private JteModel show(
      Scope scope, Layout page, UUID meeting, OwnPart own, FormState form, boolean advises) {
    var today = Dates.day(clock.instant());
    return templates.assemblyShow(
        page, reading.show(scope, page.community(), meeting), own, form, today, advises);
  }

  private static Redirect back(Community community, UUID meeting) {
    return Redirect.to(community.path() + "/assembly/" + meeting);
  }
}
