package org.linli.boards;

import java.util.List;
import java.util.Map;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.projects.ProjectReading;
import org.linli.projects.ProjectView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what communities of one scope have of their own, whatever their number. */
@Component
@Transactional(readOnly = true)
class StreetParts {

  private final LateClocks clocks;
  private final ProjectReading projects;

  StreetParts(LateClocks clocks, ProjectReading projects) {
    this.clocks = clocks;
    this.projects = projects;
  }

  /** The numbers, and the first late clocks. */
  public Read read(Scope scope, List<Community> communities, int first) {
    return new Read(projects.open(scope, communities), clocks.standing(scope.communities(), first));
  }

  /** Late clocks alone. */
  public List<LateClocks.Late> late(Scope scope, Paging paging) {
    return clocks.list(scope.communities(), paging);
  }

  /** Projects alone. */
  public Map<Long, List<ProjectView>> projects(Scope scope, List<Community> communities) {
    return projects.open(scope, communities);
  }

  /** By community. */
  record Read(Map<Long, List<ProjectView>> projects, List<LateClocks.Late> clocks) {}
}
