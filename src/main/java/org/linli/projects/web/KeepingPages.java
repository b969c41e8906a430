package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.projects.CheckUse;
import org.linli.projects.HandOver;
import org.linli.projects.KeepingManagement;
import org.linli.projects.NameKeeper;
import org.linli.projects.PlanUse;
import org.linli.projects.ProjectReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * Who keeps what was made and whether it is used (PROJ-9), and what a failed project hands over.
 */
@Controller
class KeepingPages {

  private static final String AT = "/c/{community}/projects/desk/{project}/keeping";

  private final ProjectReading reading;
  private final KeepingManagement keeping;
  private final Templates templates;

  KeepingPages(ProjectReading reading, KeepingManagement keeping, Templates templates) {
    this.reading = reading;
    this.keeping = keeping;
    this.templates = templates;
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, Community community, ShortNumber number) {
    return Screen.ok(page(actor, page, community, number, FormState.empty()));
  }

  @PostMapping(AT + "/keeper")
  View keeper(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () ->
            keeping.keeper(
                actor, number, new NameKeeper(form.value("keeper"), form.value("upkeep"))));
  }

  @PostMapping(AT + "/use")
  View look(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () -> keeping.look(actor, number, new CheckUse(form.value("use"), form.value("found"))));
  }

  @PostMapping(AT + "/plan")
  View plan(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () -> keeping.plan(actor, number, new PlanUse(form.value("plan"))));
  }

  @PostMapping(AT + "/handover")
  View handOver(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return done(
        actor,
        page,
        community,
        number,
        form,
        () ->
            keeping.handOver(
                actor,
                number,
                new HandOver(form.value("what"), form.value("toWhom"), form.value("handedOn"))));
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
      return Redirect.to(community.path() + "/projects/desk/" + number + "/keeping");
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, community, number, form.rejected(invalid)));
    }
  }

  private JteModel page(
      Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return templates.projectsKeeping(page, reading.file(actor, community, number), form);
  }
}
