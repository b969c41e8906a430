package org.linli.compensation.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.compensation.AskManagement;
import org.linli.compensation.CompensationManagement;
import org.linli.compensation.CompensationReading;
import org.linli.compensation.FlatView;
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

/** For whoever looks after a workshop: a resident who opened it, and staff. */
@Controller
class CompensationDesk {

  private static final String FILE = "/c/{community}/compensation/file/{workshop}";
  private static final String FLAT = FILE + "/flats/{flat}";

  private final CompensationReading reading;
  private final CompensationManagement workshops;
  private final AskManagement asks;
  private final Templates templates;

  CompensationDesk(
      CompensationReading reading,
      CompensationManagement workshops,
      AskManagement asks,
      Templates templates) {
    this.reading = reading;
    this.workshops = workshops;
    this.asks = asks;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/compensation/desk")
  View desk(Actor actor, Layout page) {
    return Screen.ok(templates.compensationDesk(page, reading.desk(actor)));
  }

  @GetMapping(FILE)
  View file(Actor actor, Layout page, @PathVariable UUID workshop) {
    return Screen.ok(templates.compensationFile(page, reading.file(actor, workshop)));
  }

  /** The form of the plan. */
  @GetMapping(FILE + "/plan")
  View planForm(Actor actor, Layout page, @PathVariable UUID workshop) {
    var file = reading.file(actor, workshop);
    var beginning = reading.beginning(actor, file);
    return Screen.ok(
        templates.compensationPlan(page, file, beginning, CompensationForms.of(file, beginning)));
  }

  @PostMapping(FILE + "/plan")
  View plan(
      Actor actor, Layout page, Community community, @PathVariable UUID workshop, FormState form) {
    try {
      workshops.plan(actor, workshop, CompensationForms.plan(form));
      return back(community, workshop);
    } catch (Invalid invalid) {
      var file = reading.file(actor, workshop);
      var beginning = reading.beginning(actor, file);
      return Screen.rejected(
          templates.compensationPlan(page, file, beginning, form.rejected(invalid)));
    }
  }

  /** One dwelling: what it asks for, pays and receives. */
  @GetMapping(FLAT)
  View flat(Actor actor, Layout page, @PathVariable UUID workshop, @PathVariable UUID flat) {
    var file = reading.file(actor, workshop);
    var shown = file.flat(flat);
    return Screen.ok(templates.compensationFlat(page, file, shown, CompensationForms.of(shown)));
  }

  @GetMapping(FLAT + "/ask")
  View askForm(Actor actor, Layout page, @PathVariable UUID workshop, @PathVariable UUID flat) {
    return Screen.ok(asking(actor, page, workshop, flat, FormState.empty()));
  }

  @PostMapping(FLAT + "/ask")
  View ask(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      FormState form) {
    try {
      asks.ask(actor, workshop, flat, CompensationForms.ask(form));
      return back(community, workshop, flat);
    } catch (Invalid invalid) {
      return Screen.rejected(asking(actor, page, workshop, flat, form.rejected(invalid)));
    }
  }

  @GetMapping(FLAT + "/answer")
  View answerForm(Actor actor, Layout page, @PathVariable UUID workshop, @PathVariable UUID flat) {
    return Screen.ok(answering(actor, page, workshop, flat, FormState.empty()));
  }

  /** Staff writes down what was said. */
  @PostMapping(FLAT + "/answer")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      FormState form) {
    try {
      asks.answer(actor, workshop, flat, CompensationForms.answer(form));
      return back(community, workshop, flat);
    } catch (Invalid invalid) {
      return Screen.rejected(answering(actor, page, workshop, flat, form.rejected(invalid)));
    }
  }

  /** To offer something. */
  @GetMapping(FLAT + "/asks/{ask}")
  View moveForm(
      Actor actor,
      Layout page,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      @PathVariable UUID ask) {
    return Screen.ok(moving(actor, page, workshop, flat, ask, FormState.empty()));
  }

  @PostMapping(FLAT + "/asks/{ask}")
  View move(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      @PathVariable UUID ask,
      FormState form) {
    try {
      asks.move(actor, workshop, ask, CompensationForms.move(form));
      return back(community, workshop, flat);
    } catch (Invalid invalid) {
      return Screen.rejected(moving(actor, page, workshop, flat, ask, form.rejected(invalid)));
    }
  }

  @PostMapping(FLAT + "/owners")
  View owners(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      FormState form) {
    try {
      workshops.owners(actor, workshop, flat, CompensationForms.owners(form));
      return back(community, workshop, flat);
    } catch (Invalid invalid) {
      return Screen.rejected(flat(actor, page, workshop, flat, form.rejected(invalid)));
    }
  }

  private JteModel flat(Actor actor, Layout page, UUID workshop, UUID flat, FormState form) {
    var file = reading.file(actor, workshop);
    return templates.compensationFlat(page, file, file.flat(flat), form);
  }

  private JteModel asking(Actor actor, Layout page, UUID workshop, UUID flat, FormState form) {
    var file = reading.file(actor, workshop);
    return templates.compensationAsk(page, file.workshop(), file.flat(flat), at(workshop), form);
  }

  private JteModel answering(Actor actor, Layout page, UUID workshop, UUID flat, FormState form) {
    var file = reading.file(actor, workshop);
    return templates.compensationAnswer(
        page, file.workshop(), file.plan(), file.flat(flat), at(workshop), form);
  }

  private JteModel moving(
      Actor actor, Layout page, UUID workshop, UUID flat, UUID ask, FormState form) {
    var file = reading.file(actor, workshop);
    var doors =
        file.flats().stream().filter(it -> !it.id().equals(flat)).map(FlatView::door).toList();
    return templates.compensationMove(
        page, file.workshop(), file.ask(ask), at(workshop) + "/" + flat, doors, form);
  }

  private static String at(UUID workshop) {
    return "/compensation/file/" + workshop + "/flats";
  }

  private static View back(Community community, UUID workshop) {
    return Redirect.to(community.path() + "/compensation/file/" + workshop);
  }

  private static View back(Community community, UUID workshop, UUID flat) {
    return Redirect.to(community.path() + "/compensation/file/" + workshop + "/flats/" + flat);
  }
}
