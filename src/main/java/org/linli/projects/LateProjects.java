package org.linli.projects;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.DeadlineEscalated;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What is late goes up by itself (PROJ-2): a letter is proposed, and where the light is red by then
 * a rectification begins (PROJ-3). Needs no inbox: of each clock a level is proposed once, and one
 * rectification is open at a time. What was done meanwhile has another clock, and nothing happens.
 */
@Component
class LateProjects {

  static final Map<String, String> KINDS =
      Map.of(
          ProjectDeadlines.REPORT, "report",
          ProjectDeadlines.INSPECTION, "inspection",
          ProjectDeadlines.RECTIFICATION, "rectification",
          ProjectDeadlines.FINDING, "finding");

  private final Projects projects;
  private final Findings findings;
  private final Letters letters;
  private final RectificationManagement rectifications;
  private final LeadChoices leads;
  private final ProjectRules rules;
  private final ProjectDeadlines deadlines;
  private final Clock clock;

  LateProjects(
      Projects projects,
      Findings findings,
      Letters letters,
      RectificationManagement rectifications,
      LeadChoices leads,
      ProjectRules rules,
      ProjectDeadlines deadlines,
      Clock clock) {
    this.projects = projects;
    this.findings = findings;
    this.letters = letters;
    this.rectifications = rectifications;
    this.leads = leads;
    this.rules = rules;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(DeadlineEscalated event) {
    if (KINDS.containsKey(event.kind())) {
      subject(event)
          .flatMap(id -> projects.hold(event.communityId(), id))
          .filter(project -> runs(project, event))
          .ifPresent(project -> late(event, project));
    }
  }

  /** The project; of what was found there is one clock each. */
  private Optional<UUID> subject(DeadlineEscalated event) {
    return event.kind().equals(ProjectDeadlines.FINDING)
        ? findings.find(event.communityId(), event.subjectId()).map(Findings.Kept::project)
        : Optional.of(event.subjectId());
  }

  private boolean runs(Project project, DeadlineEscalated event) {
    return due(project, event).filter(due -> due.at().equals(event.dueAt())).isPresent();
  }

  private Optional<Due> due(Project project, DeadlineEscalated event) {
    return switch (event.kind()) {
      case ProjectDeadlines.REPORT -> project.clocks().of(ProjectClock.REPORT);
      case ProjectDeadlines.INSPECTION -> project.clocks().of(ProjectClock.INSPECTION);
      case ProjectDeadlines.FINDING ->
          findings
              .find(event.communityId(), event.subjectId())
              .map(Findings.Kept::shown)
              .filter(it -> it.status() == FindingStatus.OPEN)
              .flatMap(FindingView::due);
      default -> project.clocks().of(ProjectClock.RECTIFICATION);
    };
  }

  private void late(DeadlineEscalated event, Project project) {
    var platform = Actor.system(event.communityId());
    var now = clock.instant();
    var late = new Letters.Late(KINDS.getOrDefault(event.kind(), ""), event.dueAt());
    var softly = leads.softly(platform, project.lead());
    if (project.lead().there() && !project.watched().excuses(late.kind(), late.dueAt(), now)) {
      LetterLevel.of(event.level())
          .ifPresent(it -> letters.propose(event.communityId(), project, it, late, softly, now));
    }
    var light = rules.light(deadlines.community(platform)).of(project.facts(), now).light();
    if (light == Light.RED
        && project.status().allows(ProjectAction.OPEN_RECTIFICATION)
        && !project.rectifies()) {
      rectifications.open(platform, project);
    }
  }
}
