package org.linli.projects;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is red is put right by a day, and somebody else looks at it again 整改 (PROJ-3). It begins by
 * itself when the light turns red, or with an inspection that found the project below standard.
 */
@Service
@Transactional
public class RectificationManagement {

  private final ProjectJournal journal;
  private final ProjectDeadlines deadlines;
  private final Letters letters;
  private final ProjectRules rules;
  private final Clock clock;

  RectificationManagement(
      ProjectJournal journal,
      ProjectDeadlines deadlines,
      Letters letters,
      ProjectRules rules,
      Clock clock) {
    this.journal = journal;
    this.deadlines = deadlines;
    this.letters = letters;
    this.rules = rules;
    this.clock = clock;
  }

  /** Of a project that is held, and has none open. */
  void open(Actor actor, Project project) {
    project.rectifyBy(due(actor, project, clock.instant()));
    journal.write(actor, project, ProjectAction.OPEN_RECTIFICATION, "");
  }

  /** What was excused is so no longer: where it is red by now, it is to be put right. */
  void excuseOver(Actor platform, UUID id) {
    var project = journal.hold(platform, id);
    var rule = rules.light(deadlines.community(platform));
    var light = rule.of(project.facts(), clock.instant()).light();
    if (light == Light.RED
        && project.status().allows(ProjectAction.OPEN_RECTIFICATION)
        && !project.rectifies()) {
      open(platform, project);
    }
  }

  private Due due(Actor actor, Project project, Instant now) {
    return deadlines.start(
        actor,
        project.origin().id(),
        ProjectDeadlines.RECTIFICATION,
        deadlines.terms(actor).rectification(),
        now);
  }

  /**
   * Whoever leads it says what was put right; then somebody else looks at it.
   *
   * @throws Refused if somebody else leads it, or nothing is to be put right
   */
  public void rectify(Actor actor, ShortNumber number, Rectify command) {
    var project = journal.hold(actor, number);
    if (!ProgressManagement.reports(actor, project.lead())) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    running(project);
    var now = clock.instant();
    var id = project.origin().id();
    var term = deadlines.terms(actor).recheck();
    project.rectified(now, deadlines.start(actor, id, ProjectDeadlines.RECHECK, term, now));
    deadlines.end(actor, id, ProjectDeadlines.RECTIFICATION, now);
    letters.settle(actor.communityId(), id, "rectification");
    journal.write(actor, project, ProjectAction.RECTIFY, command.did());
  }

  /** No clock starts of what is not to be put right, or waits to be looked at. */
  private static void running(Project project) {
    if (!project.rectifies() || project.rechecks()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
  }

  /**
   * Somebody who does not lead it looked again 复查: it is right now, or there is another time to put
   * it right.
   *
   * @throws Refused if the actor leads it, nothing waits to be looked at, or a report or an
   *     inspection is still so late that the light would be red
   */
  public void recheck(Actor actor, ShortNumber number, InspectProject command) {
    actor.require(ProjectPermission.MANAGE);
    var project = journal.hold(actor, number);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    var now = clock.instant();
    var light = rules.light(deadlines.community(actor)).of(project.facts().rectified(), now);
    if (command.standard() && light.light() == Light.RED) {
      throw new Refused(ProjectError.STILL_RED);
    }
    project.recheck(command.standard());
    var id = project.origin().id();
    deadlines.end(actor, id, ProjectDeadlines.RECHECK, now);
    if (command.standard()) {
      journal.write(actor, project, ProjectAction.RECHECK, command.found());
    } else {
      project.rectifyBy(due(actor, project, now));
      journal.write(actor, project, ProjectAction.RECHECK_FAILED, command.found());
    }
  }
}
