package org.linli.cases.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.cases.Beside;
import org.linli.cases.CasePermission;
import org.linli.cases.CaseReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.projects.ProjectAside;
import org.linli.projects.ProjectView;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says from which case a project comes, and lets staff write it up, try it, make it the brand. */
@Component
@Order(40)
class CaseAside implements ProjectAside {

  private final CaseReading reading;
  private final Templates templates;

  CaseAside(CaseReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  @Override
  public Optional<JteModel> shown(Scope scope, ProjectView project, Layout page) {
    return Optional.of(reading.beside(scope, project))
        .filter(it -> !it.nothing())
        .map(it -> shown(page, it));
  }

  private JteModel shown(Layout page, Beside beside) {
    return templates.cases_beside(page, beside);
  }

  @Override
  public Optional<JteModel> worked(Actor actor, ProjectView project, Layout page) {
    if (!actor.may(CasePermission.WRITE) && !actor.may(CasePermission.CHECK)) {
      return shown(actor.scope(), project, page);
    }
    return Optional.of(templates.cases_worked(page, project, reading.worked(actor, project)));
  }
}
