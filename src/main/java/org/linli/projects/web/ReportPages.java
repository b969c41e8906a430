package org.linli.projects.web;

import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.projects.ProgressManagement;
import org.linli.projects.ProjectError;
import org.linli.projects.ProjectFile;
import org.linli.projects.ProjectReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where whoever leads a project says how it goes (PROJ-2). */
@Controller
class ReportPages {

  private final ProjectReading reading;
  private final ProgressManagement progress;
  private final Templates templates;

  ReportPages(ProjectReading reading, ProgressManagement progress, Templates templates) {
    this.reading = reading;
    this.progress = progress;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/projects/desk/{project}/report")
  View form(Actor actor, Layout page, Community community, ShortNumber number) {
    var file = led(actor, community, number);
    return Screen.ok(templates.projectsReport(page, file.page(), ProjectForms.report(file.page())));
  }

  @PostMapping("/c/{community}/projects/desk/{project}/report")
  View report(Actor actor, Layout page, Community community, ShortNumber number, FormState form) {
    try {
      progress.report(actor, number, ProjectForms.report(form));
      return Redirect.to(community.path() + "/projects/desk/" + number);
    } catch (Invalid invalid) {
      var file = led(actor, community, number);
      return Screen.rejected(templates.projectsReport(page, file.page(), form.rejected(invalid)));
    }
  }

  private ProjectFile led(Actor actor, Community community, ShortNumber number) {
    var file = reading.file(actor, community, number);
    if (!file.reports()) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    return file;
  }
}
