package org.linli.projects;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.web.Layout;

/** What another module says beside a project, so that projects need not know it. */
public interface ProjectAside {

  /** For everybody, on the project's public page. */
  Optional<JteModel> shown(Scope scope, ProjectView project, Layout page);

  /** For whoever works on it, on its file. */
  Optional<JteModel> worked(Actor actor, ProjectView project, Layout page);
}
