package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.projects.AcceptanceManagement;
import org.linli.projects.EndReading;
import org.linli.projects.NameKeeper;
import org.linli.projects.RateProject;
import org.linli.projects.RecordProjectRating;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where those who asked for a project say whether they accept it 验收 (PROJ-5). */
@Controller
class AcceptancePages {

  private static final String AT = "/c/{community}/projects/{project}/acceptance";

  private final EndReading reading;
  private final AcceptanceManagement acceptances;
  private final Templates templates;

  AcceptancePages(EndReading reading, AcceptanceManagement acceptances, Templates templates) {
    this.reading = reading;
    this.acceptances = acceptances;
    this.templates = templates;
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, Community community, ShortNumber number) {
    return Screen.ok(page(actor, page, community, number, FormState.empty()));
  }

  @PostMapping(AT + "/ask")
  View ask(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () ->
            acceptances.ask(
                actor, number, new NameKeeper(form.value("keeper"), form.value("upkeep"))));
  }

  @PostMapping(AT + "/rating")
  View rate(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () -> acceptances.rate(actor, number, new RateProject(form.value("grade"))));
  }

  @PostMapping(AT + "/record")
  View record(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () ->
            acceptances.record(
                actor,
                number,
                new RecordProjectRating(
                    form.value("who"),
                    form.value("grade"),
                    form.value("way"),
                    form.value("askedOn"))));
  }

  @PostMapping(AT + "/conclude")
  View conclude(Actor actor, Community community, ShortNumber number) {
    acceptances.conclude(actor, number);
    return back(community, number);
  }

  private View done(
      Actor actor,
      Layout page,
      Community community,
      ShortNumber number,
      FormState form,
      Runnable command) {
    try {
      command.run();
      return back(community, number);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, community, number, form.rejected(invalid)));
    }
  }

  private JteModel page(
      Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return templates.projectsAcceptance(page, reading.acceptance(actor, community, number), form);
  }

  private static Redirect back(Community community, ShortNumber number) {
    return Redirect.to(community.path() + "/projects/" + number + "/acceptance");
  }
}
