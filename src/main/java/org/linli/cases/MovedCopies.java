package org.linli.cases;

import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Scope;
import org.linli.projects.ProjectMoved;
import org.linli.projects.ProjectReading;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps up with projects that were begun from a case, so that the case says what came of them. It
 * reads how the project stands now under the lock of the copy, so events may come twice and in any
 * order.
 */
@Component
class MovedCopies {

  private final Copies copies;
  private final ProjectReading projects;
  private final CommunityDirectory communities;

  MovedCopies(Copies copies, ProjectReading projects, CommunityDirectory communities) {
    this.copies = copies;
    this.projects = projects;
    this.communities = communities;
  }

  @ApplicationModuleListener
  void on(ProjectMoved event) {
    copies
        .hold(event.communityId(), event.projectId())
        .ifPresent(
            number -> {
              var community = communities.byId(event.communityId());
              var page = projects.show(Scope.of(event.communityId()), community, number);
              copies.moved(event.communityId(), page.project(), event.at());
            });
  }
}
