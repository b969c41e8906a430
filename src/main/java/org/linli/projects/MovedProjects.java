package org.linli.projects;

import java.util.Optional;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.calendar.DeadlineView;
import org.linli.calendar.Due;
import org.linli.kernel.Scope;
import org.linli.platform.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * When a notice of holidays moves what is asked of a project, the project says so. The inbox and
 * the lock of its row guard that this happens once.
 */
@Component
class MovedProjects {

  private static final String LISTENER = "projects.moved";

  private final Projects projects;
  private final Findings findings;
  private final DeadlineReading deadlines;
  private final Inbox inbox;

  MovedProjects(Projects projects, Findings findings, DeadlineReading deadlines, Inbox inbox) {
    this.projects = projects;
    this.findings = findings;
    this.deadlines = deadlines;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void on(DeadlineMoved event) {
    if (ProjectDeadlines.MOVING.contains(event.kind()) && inbox.first(event, LISTENER)) {
      projects
          .hold(event.communityId(), event.subjectId())
          .ifPresentOrElse(project -> follow(event, project), () -> found(event));
    }
  }

  /** The clock of something that was found at a project. */
  private void found(DeadlineMoved event) {
    var status =
        event.kind().equals(ProjectDeadlines.FINDING) ? FindingStatus.OPEN : FindingStatus.ANSWERED;
    last(event, event.kind())
        .ifPresent(due -> findings.due(event.communityId(), event.subjectId(), status, due));
  }

  private void follow(DeadlineMoved event, Project project) {
    project.moved(ProjectClock.REPORT, last(event, ProjectDeadlines.REPORT));
    project.moved(ProjectClock.INSPECTION, last(event, ProjectDeadlines.INSPECTION));
    project.moved(ProjectClock.ACCEPTANCE, last(event, ProjectDeadlines.ACCEPTANCE));
    project.moved(
        ProjectClock.RECTIFICATION,
        last(
            event, project.rechecks() ? ProjectDeadlines.RECHECK : ProjectDeadlines.RECTIFICATION));
    projects.update(event.communityId(), project);
  }

  private Optional<Due> last(DeadlineMoved event, String kind) {
    return deadlines
        .last(Scope.of(event.communityId()), event.subjectId(), kind)
        .map(DeadlineView::due);
  }
}
