package org.linli.projects.web;

import java.util.Arrays;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.projects.ProjectReading;
import org.linli.projects.ProjectStatus;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What everybody sees of projects: what for, how far, and whether they are on target (PROJ-1). */
@Controller
class ProjectPages {

  private final ProjectReading reading;
  private final ProjectAsides asides;
  private final Templates templates;

  ProjectPages(ProjectReading reading, ProjectAsides asides, Templates templates) {
    this.reading = reading;
    this.asides = asides;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/projects")
  View list(
      Scope scope,
      Community community,
      Layout page,
      Paging paging,
      @RequestParam(defaultValue = "") String status) {
    var only = status(status);
    return Screen.ok(
        templates.projectsList(page, reading.list(scope, community, only, paging), only));
  }

  /** Names of no status mean all. */
  static Optional<ProjectStatus> status(String name) {
    return Arrays.stream(ProjectStatus.values()).filter(it -> it.name().equals(name)).findFirst();
  }

  @GetMapping("/c/{community}/projects/{project:\\d.*}")
  View show(Scope scope, Community community, Layout page, ShortNumber number) {
    var shown = reading.show(scope, community, number);
    var code = QrCode.leadingTo(page, "/projects/" + number);
    var beside = asides.shown(scope, shown.project(), page);
    return Screen.ok(templates.projectsShow(page, shown, code, beside));
  }
}
