package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedProgress;
import org.linli.needs.Promise;
import org.linli.needs.Say;
import org.linli.needs.desk.DeskReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What a unit was given: it takes it by a day, or says why not. */
@Controller
class AskedNeeds {

  private final DeskReading desk;
  private final NeedProgress progress;
  private final NeedFigures figures;
  private final MandateCheck mandates;
  private final Templates templates;

  AskedNeeds(
      DeskReading desk,
      NeedProgress progress,
      NeedFigures figures,
      MandateCheck mandates,
      Templates templates) {
    this.desk = desk;
    this.progress = progress;
    this.figures = figures;
    this.mandates = mandates;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/needs/asked")
  View list(Actor actor, Layout page) {
    var asked = desk.asked(actor).stream().map(figures::lit).toList();
    return Screen.ok(templates.needsAsked(page, asked));
  }

  @GetMapping("/c/{community}/needs/asked/{number}")
  View show(Actor actor, Layout page, ShortNumber number) {
    return Screen.ok(asked(actor, page, number, FormState.empty()));
  }

  @PostMapping("/c/{community}/needs/asked/{number}")
  View respond(Actor actor, Community community, Layout page, ShortNumber number, FormState form) {
    try {
      respond(actor, number, form);
      return Redirect.to(community.path() + "/needs/" + number);
    } catch (Invalid invalid) {
      return Screen.rejected(asked(actor, page, number, rejected(form, invalid)));
    }
  }

  private void respond(Actor actor, ShortNumber number, FormState form) {
    switch (form.value("takes")) {
      case "yes" ->
          progress.accept(actor, number, Promise.of(form.value("plan"), form.value("promisedOn")));
      case "no" -> progress.refuse(actor, number, new Say(form.value("reason")));
      default -> throw Invalid.field("takes", KernelError.REQUIRED);
    }
  }

  private static FormState rejected(FormState form, Invalid invalid) {
    var field = form.is("takes", "no") ? "reason" : "plan";
    var errors =
        invalid.errors().stream()
            .map(
                error ->
                    error.field().equals("note")
                        ? new Invalid.FieldError(field, error.code(), error.details())
                        : error)
            .toList();
    return new FormState(form.values(), errors);
  }

  private JteModel asked(Actor actor, Layout page, ShortNumber number, FormState form) {
    var story = desk.asked(actor, number);
    return templates.needsAskedShow(
        page, figures.story(story), mandates.of(actor.scope(), story), form);
  }
}
