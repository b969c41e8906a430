package org.linli.projects;

import java.time.Clock;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how projects go: reports, inspections, the five togethers (PROJ-1, PROJ-2). */
@Service
@Transactional
public class ProgressManagement {

  private final Projects projects;
  private final ProjectSteps steps;
  private final ProjectJournal journal;
  private final ProjectDeadlines deadlines;
  private final RectificationManagement rectifications;
  private final Letters letters;
  private final EndedProjects ended;
  private final Clock clock;

  ProgressManagement(
      Projects projects,
      ProjectSteps steps,
      ProjectJournal journal,
      ProjectDeadlines deadlines,
      RectificationManagement rectifications,
      Letters letters,
      EndedProjects ended,
      Clock clock) {
    this.projects = projects;
    this.steps = steps;
    this.journal = journal;
    this.deadlines = deadlines;
    this.rectifications = rectifications;
    this.letters = letters;
    this.ended = ended;
    this.clock = clock;
  }

  /**
   * Whoever leads it says how it goes; the next report falls due from now on. For a unit the
   * community may write down what it says.
   *
   * @throws Refused if somebody else leads it, or it is not under way
   * @throws Invalid if a milestone waits for another one
   */
  public void report(Actor actor, ShortNumber number, ReportProgress command) {
    var project = journal.hold(actor, number);
    if (!reports(actor, project.lead())) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    var now = clock.instant();
    running(project);
    var next =
        deadlines.start(
            actor,
            project.origin().id(),
            ProjectDeadlines.REPORT,
            deadlines.terms(actor).report(),
            now);
    project.report(command.positions(), Dates.day(now), next);
    var sequence = journal.report(actor, project, command);
    steps.report(actor, project, sequence, command);
    projects.replan(actor.communityId(), project);
    letters.settle(actor.communityId(), project.origin().id(), "report");
  }

  /** Whether the actor may report for whoever leads. */
  static boolean reports(Actor actor, Lead lead) {
    var manages = actor.may(ProjectPermission.MANAGE);
    var own = lead.account().filter(actor.accountId()::equals).isPresent();
    var unit =
        lead.unit().isPresent()
            && (manages
                || actor.may(ProjectPermission.LEAD)
                    && lead.unit().equals(actor.grants().organizationId()));
    return manages && own || unit;
  }

  /**
   * Somebody looked at it on site; the next inspection falls due from now on.
   *
   * @throws Refused if the actor leads it, or it is not under way
   */
  public void inspect(Actor actor, ShortNumber number, InspectProject command) {
    actor.require(ProjectPermission.MANAGE);
    var project = journal.hold(actor, number);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    var action = command.standard() ? ProjectAction.INSPECT : ProjectAction.FIND_BELOW;
    running(project);
    var next =
        deadlines.start(
            actor,
            project.origin().id(),
            ProjectDeadlines.INSPECTION,
            deadlines.terms(actor).inspection(),
            clock.instant());
    project.inspect(command.standard(), next);
    journal.write(actor, project, action, command.found());
    letters.settle(actor.communityId(), project.origin().id(), "inspection");
    if (!command.standard() && !project.rectifies()) {
      rectifications.open(actor, project);
    }
  }

  /** Of what is not under way no clock starts, and nothing is given up that was not begun. */
  static void running(Project project) {
    if (project.status() != ProjectStatus.RUNNING) {
      throw new Refused(ProjectError.NOT_NOW);
    }
  }

  /**
   * A project that is under way goes on to the next of the five togethers, or it is given up;
   * everybody reads why.
   *
   * @throws Refused if it does not stand like that, or only acceptance comes next
   */
  public void move(Actor actor, ShortNumber number, MoveProject command) {
    actor.require(
        command.step().equals(MoveProject.ADVANCE)
            ? ProjectPermission.MANAGE
            : ProjectPermission.SUPERVISE);
    var project = journal.hold(actor, number);
    if (command.step().equals(MoveProject.ADVANCE)) {
      project.advance();
      journal.write(actor, project, ProjectAction.ADVANCE, command.reason());
      return;
    }
    if (project.status() == ProjectStatus.PROPOSED) { // which is decided on
      throw new Refused(ProjectError.NOT_NOW);
    }
    project.withdraw(clock.instant());
    journal.write(actor, project, ProjectAction.WITHDRAW, command.reason());
    ended.drop(actor, project);
  }
}
