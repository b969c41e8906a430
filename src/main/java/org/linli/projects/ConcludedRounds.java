package org.linli.projects;

import org.linli.calendar.DeadlineBreached;
import org.linli.kernel.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * When the day comes until which people were asked whether they accept a project, it is decided.
 * Needs no inbox: another clock runs afterwards, or none, and nothing happens.
 */
@Component
class ConcludedRounds {

  private final Projects projects;
  private final AcceptanceManagement acceptances;

  ConcludedRounds(Projects projects, AcceptanceManagement acceptances) {
    this.projects = projects;
    this.acceptances = acceptances;
  }

  @ApplicationModuleListener(condition = "#event.kind() == '" + ProjectDeadlines.ACCEPTANCE + "'")
  void on(DeadlineBreached event) {
    projects
        .hold(event.communityId(), event.subjectId())
        .filter(project -> runs(project, event))
        .ifPresent(project -> acceptances.due(Actor.system(event.communityId()), project));
  }

  private static boolean runs(Project project, DeadlineBreached event) {
    return project
        .clocks()
        .of(ProjectClock.ACCEPTANCE)
        .filter(due -> due.at().equals(event.dueAt()))
        .isPresent();
  }
}
