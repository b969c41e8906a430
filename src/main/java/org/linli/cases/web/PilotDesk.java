package org.linli.cases.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.cases.CasePermission;
import org.linli.cases.pilots.AnswerSpread;
import org.linli.cases.pilots.EndPilot;
import org.linli.cases.pilots.MeetCriteria;
import org.linli.cases.pilots.ObjectToPilot;
import org.linli.cases.pilots.PilotManagement;
import org.linli.cases.pilots.PilotReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where pilots are objected to, begun, reviewed and spread (PROJ-7, PROJ-10). */
@Controller
class PilotDesk {

  private static final String AT = "/c/{community}/cases/pilots/desk/{pilot}";

  private final PilotReading reading;
  private final PilotManagement pilots;
  private final Templates templates;

  PilotDesk(PilotReading reading, PilotManagement pilots, Templates templates) {
    this.reading = reading;
    this.pilots = pilots;
    this.templates = templates;
  }

  @GetMapping(AT)
  View file(Actor actor, Layout page, @PathVariable UUID pilot) {
    return Screen.ok(file(actor, page, pilot, FormState.empty()));
  }

  @PostMapping(AT + "/criteria")
  View meet(
      Actor actor, Layout page, Community community, @PathVariable UUID pilot, FormState form) {
    return done(
        actor,
        page,
        community,
        pilot,
        form,
        () -> pilots.meet(actor, pilot, new MeetCriteria(form.value("met"))));
  }

  @PostMapping(AT + "/objection")
  View object(
      Actor actor, Layout page, Community community, @PathVariable UUID pilot, FormState form) {
    return done(
        actor,
        page,
        community,
        pilot,
        form,
        () -> pilots.object(actor, pilot, new ObjectToPilot(form.value("reason"))));
  }

  @PostMapping(AT + "/begin")
  View begin(
      Actor actor, Layout page, Community community, @PathVariable UUID pilot, FormState form) {
    return done(actor, page, community, pilot, form, () -> pilots.begin(actor, pilot));
  }

  @PostMapping(AT + "/review")
  View review(
      Actor actor, Layout page, Community community, @PathVariable UUID pilot, FormState form) {
    return done(
        actor,
        page,
        community,
        pilot,
        form,
        () -> pilots.review(actor, pilot, CaseForms.review(form)));
  }

  @PostMapping(AT + "/end")
  View end(
      Actor actor, Layout page, Community community, @PathVariable UUID pilot, FormState form) {
    return done(
        actor,
        page,
        community,
        pilot,
        form,
        () -> pilots.end(actor, pilot, new EndPilot(form.value("reason"))));
  }

  /** What other communities ask this one to do as well. */
  @GetMapping("/c/{community}/cases/asked/{askedPilot}")
  View asked(Actor actor, Layout page, @PathVariable UUID askedPilot) {
    return Screen.ok(
        templates.casesAsked(page, reading.toAnswer(actor, askedPilot), FormState.empty()));
  }

  @PostMapping("/c/{community}/cases/asked/{askedPilot}")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID askedPilot,
      FormState form) {
    try {
      pilots.answer(actor, askedPilot, new AnswerSpread(form.value("state"), form.value("reason")));
      return Redirect.to(community.path() + "/cases/desk");
    } catch (Invalid invalid) {
      var asked = reading.toAnswer(actor, askedPilot);
      return Screen.rejected(templates.casesAsked(page, asked, form.rejected(invalid)));
    }
  }

  private View done(
      Actor actor, Layout page, Community community, UUID pilot, FormState form, Runnable command) {
    try {
      command.run();
      return Redirect.to(community.path() + "/cases/pilots/desk/" + pilot);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, pilot, form.rejected(invalid)));
    }
  }

  private JteModel file(Actor actor, Layout page, UUID pilot, FormState form) {
    var around = actor.may(CasePermission.PILOT) ? reading.around(actor) : List.<Community>of();
    return templates.casesPilotFile(page, reading.file(actor, pilot), around, form);
  }
}
