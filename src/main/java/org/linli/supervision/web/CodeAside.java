package org.linli.supervision.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.projects.ProjectAside;
import org.linli.projects.ProjectView;
import org.linli.supervision.CodeReading;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from a project to its supervision code and the poster with it (SUP-1). */
@Component
@Order(20)
class CodeAside implements ProjectAside {

  private final CodeReading reading;
  private final Templates templates;

  CodeAside(CodeReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> shown(Scope scope, ProjectView project, Layout page) {
    return reading
        .of(scope, "project", project.id())
        .map(code -> templates.supervision_beside(page, code));
  }

  @Override
  public Optional<JteModel> worked(Actor actor, ProjectView project, Layout page) {
    return shown(actor.scope(), project, page);
  }
}
