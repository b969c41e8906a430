package org.linli.projects.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.projects.ProjectAside;
import org.linli.projects.ProjectView;
import org.linli.web.Layout;
import org.springframework.stereotype.Component;

/** What all modules say beside a project. */
@Component
class ProjectAsides {

  private final List<ProjectAside> asides;

  ProjectAsides(List<ProjectAside> asides) {
    this.asides = asides;
  }

  List<JteModel> shown(Scope scope, ProjectView project, Layout page) {
    return asides.stream().flatMap(it -> it.shown(scope, project, page).stream()).toList();
  }

  List<JteModel> worked(Actor actor, ProjectView project, Layout page) {
    return asides.stream().flatMap(it -> it.worked(actor, project, page).stream()).toList();
  }
}
