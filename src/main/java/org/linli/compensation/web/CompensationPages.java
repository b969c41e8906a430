package org.linli.compensation.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.compensation.AskManagement;
import org.linli.compensation.CompensationManagement;
import org.linli.compensation.CompensationReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What everybody reads, and what the people of a dwelling do (DELIB-6). */
@Controller
class CompensationPages {

  private static final String MINE = "/c/{community}/compensation/mine";
  private static final String OWN = MINE + "/{workshop}";

  private final CompensationReading reading;
  private final CompensationManagement workshops;
  private final AskManagement asks;
  private final Templates templates;

  CompensationPages(
      CompensationReading reading,
      CompensationManagement workshops,
      AskManagement asks,
      Templates templates) {
    this.reading = reading;
    this.workshops = workshops;
    this.asks = asks;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/compensation")
  View list(Scope scope, Layout page) {
    return Screen.ok(templates.compensationList(page, reading.list(scope)));
  }

  @GetMapping("/c/{community}/compensation/{workshop:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, @PathVariable UUID workshop) {
    return Screen.ok(templates.compensationShow(page, reading.show(scope, workshop)));
  }

  @GetMapping("/c/{community}/compensation/new")
  View form(Actor actor, Layout page) {
    return Screen.ok(templates.compensationForm(page, reading.choices(actor), FormState.empty()));
  }

  @PostMapping("/c/{community}/compensation")
  View open(Actor actor, Layout page, Community community, FormState form) {
    try {
      var id = workshops.open(actor, CompensationForms.open(form));
      return Redirect.to(community.path() + "/compensation/file/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.compensationForm(page, reading.choices(actor), form.rejected(invalid)));
    }
  }

  @GetMapping(MINE)
  View mine(Actor actor, Layout page) {
    return Screen.ok(templates.compensationMine(page, reading.mine(actor)));
  }

  @GetMapping(OWN)
  View own(Actor actor, Layout page, @PathVariable UUID workshop) {
    return Screen.ok(templates.compensationOwn(page, reading.own(actor, workshop)));
  }

  @GetMapping(OWN + "/{flat}/ask")
  View askForm(Actor actor, Layout page, @PathVariable UUID workshop, @PathVariable UUID flat) {
    return Screen.ok(asking(actor, page, workshop, flat, FormState.empty()));
  }

  @PostMapping(OWN + "/{flat}/ask")
  View ask(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      FormState form) {
    try {
      asks.ask(actor, workshop, flat, CompensationForms.ask(form));
      return back(community, workshop);
    } catch (Invalid invalid) {
      return Screen.rejected(asking(actor, page, workshop, flat, form.rejected(invalid)));
    }
  }

  @GetMapping(OWN + "/{flat}/answer")
  View answerForm(Actor actor, Layout page, @PathVariable UUID workshop, @PathVariable UUID flat) {
    return Screen.ok(answering(actor, page, workshop, flat, FormState.empty()));
  }

  @PostMapping(OWN + "/{flat}/answer")
  View answer(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      FormState form) {
    try {
      asks.answer(actor, workshop, flat, CompensationForms.answer(form));
      return back(community, workshop);
    } catch (Invalid invalid) {
      return Screen.rejected(answering(actor, page, workshop, flat, form.rejected(invalid)));
    }
  }

  /** To ask for another amount. */
  @GetMapping(OWN + "/asks/{ask}")
  View moveForm(Actor actor, Layout page, @PathVariable UUID workshop, @PathVariable UUID ask) {
    return Screen.ok(moving(actor, page, workshop, ask, FormState.empty()));
  }

  @PostMapping(OWN + "/asks/{ask}")
  View move(
      Actor actor,
      Layout page,
      Community community,
      @PathVariable UUID workshop,
      @PathVariable UUID ask,
      FormState form) {
    try {
      asks.move(actor, workshop, ask, CompensationForms.move(form));
      return back(community, workshop);
    } catch (Invalid invalid) {
      return Screen.rejected(moving(actor, page, workshop, ask, form.rejected(invalid)));
    }
  }

  private JteModel asking(Actor actor, Layout page, UUID workshop, UUID flat, FormState form) {
    var own = reading.own(actor, workshop);
    return templates.compensationAsk(
        page, own.workshop(), own.flat(flat), "/compensation/mine/" + workshop, form);
  }

  private JteModel answering(Actor actor, Layout page, UUID workshop, UUID flat, FormState form) {
    var own = reading.own(actor, workshop);
    return templates.compensationAnswer(
        page, own.workshop(), own.plan(), own.flat(flat), "/compensation/mine/" + workshop, form);
  }

  private JteModel moving(Actor actor, Layout page, UUID workshop, UUID ask, FormState form) {
    var own = reading.own(actor, workshop);
    return templates.compensationMove(
        page, own.workshop(), own.ask(ask), "/compensation/mine/" + workshop, List.of(), form);
  }

  private static View back(Community community, UUID workshop) {
    return Redirect.to(community.path() + "/compensation/mine/" + workshop);
  }
}
