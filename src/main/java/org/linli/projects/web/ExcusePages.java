package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.ShortNumber;
import org.linli.projects.ApplyExcuse;
import org.linli.projects.DecideExcuse;
import org.linli.projects.EndReading;
import org.linli.projects.ExcuseManagement;
import org.linli.projects.ProjectReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Fault tolerance 容错: applied for, granted or refused, on the record (PROJ-8). */
@Controller
class ExcusePages {

  private static final String APPLY = "/c/{community}/projects/desk/{project}/excuse";
  private static final String AT = "/c/{community}/projects/excuses/{excuse}";

  private final EndReading reading;
  private final ProjectReading projects;
  private final ExcuseManagement excuses;
  private final Templates templates;

  ExcusePages(
      EndReading reading, ProjectReading projects, ExcuseManagement excuses, Templates templates) {
    this.reading = reading;
    this.projects = projects;
    this.excuses = excuses;
    this.templates = templates;
  }

  @GetMapping(APPLY)
  View form(Actor actor, Layout page, Community community, ShortNumber number) {
    return Screen.ok(form(actor, page, community, number, FormState.empty()));
  }

  @PostMapping(APPLY)
  View apply(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      var words = new ApplyExcuse(form.value("late"), form.value("cause"), form.value("evidence"));
      return back(community, excuses.apply(actor, number, words));
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, community, number, form.rejected(invalid)));
    }
  }

  private JteModel form(
      Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    return templates.projectsApply(page, projects.file(actor, community, number), form);
  }

  @GetMapping(AT)
  View show(Actor actor, Layout page, @PathVariable UUID excuse) {
    return Screen.ok(page(actor, page, excuse, FormState.empty()));
  }

  @PostMapping(AT)
  View decide(
      Actor actor, Layout page, Community community, @PathVariable UUID excuse, FormState form) {
    try {
      var decision =
          new DecideExcuse(form.value("verdict"), form.value("reason"), form.value("excusedUntil"));
      excuses.decide(actor, excuse, decision);
      return back(community, excuse);
    } catch (Invalid invalid) {
      return Screen.rejected(page(actor, page, excuse, form.rejected(invalid)));
    }
  }

  private JteModel page(Actor actor, Layout page, UUID excuse, FormState form) {
    return templates.projectsExcuse(page, reading.excuse(actor, excuse), form);
  }

  private static Redirect back(Community community, UUID excuse) {
    return Redirect.to(community.path() + "/projects/excuses/" + excuse);
  }
}
