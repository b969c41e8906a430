package org.linli.projects;

import java.time.Clock;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was accepted has a keeper, and somebody looks twice whether it is used (PROJ-9); what failed
 * hands over what it had (PROJ-5).
 */
@Service
@Transactional
public class KeepingManagement {

  private final Projects projects;
  private final ProjectJournal journal;
  private final ProjectDeadlines deadlines;
  private final EndedProjects ended;
  private final Clock clock;

  KeepingManagement(
      Projects projects,
      ProjectJournal journal,
      ProjectDeadlines deadlines,
      EndedProjects ended,
      Clock clock) {
    this.projects = projects;
    this.journal = journal;
    this.deadlines = deadlines;
    this.ended = ended;
    this.clock = clock;
  }

  /**
   * Another keeper.
   *
   * @throws Refused if it is not kept
   */
  public void keeper(Actor actor, ShortNumber number, NameKeeper command) {
    actor.require(ProjectPermission.MANAGE);
    var project = journal.hold(actor, number);
    project.nameKeeper(command);
    journal.write(actor, project, ProjectAction.NAME_KEEPER, command.keeper());
  }

  /**
   * Somebody looked whether it is used. The next look falls due by itself; what is not used waits
   * for the secretary.
   *
   * @throws Refused if the actor leads it, it is not kept, or the next look is not near
   */
  public void look(Actor actor, ShortNumber number, CheckUse command) {
    staff(actor);
    var project = journal.hold(actor, number);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    var use = Use.valueOf(command.use());
    var now = clock.instant();
    var id = project.origin().id();
    var rule = deadlines.acceptance(actor);
    project.look(use, now);
    deadlines.end(actor, id, ProjectDeadlines.USE, now);
    if (project.outcome().uses() < rule.checks().size()) {
      project.checkBy(deadlines.check(actor, project, rule, now));
    }
    if (use == Use.UNUSED) {
      project.planBy(deadlines.start(actor, id, ProjectDeadlines.UNUSED, rule.unused(), now));
    }
    write(actor, project, use.action(), command.found());
  }

  private static void staff(Actor actor) {
    if (!FindingManagement.staff(actor)) {
      throw new Refused(KernelError.FORBIDDEN);
    }
  }

  /** With the last of these steps it has come to its end. */
  private void write(Actor actor, Project project, ProjectAction action, String note) {
    var last = project.kept();
    if (last) {
      project.complete(clock.instant());
    }
    journal.write(actor, project, action, note);
    if (last) {
      journal.write(actor, project, ProjectAction.COMPLETE, "");
      ended.drop(actor, project);
    }
  }

  /**
   * The secretary or the street says what becomes of something that nobody uses.
   *
   * @throws Refused if it is used
   */
  public void plan(Actor actor, ShortNumber number, PlanUse command) {
    actor.require(ProjectPermission.SUPERVISE);
    var project = journal.hold(actor, number);
    project.planUse();
    deadlines.end(actor, project.origin().id(), ProjectDeadlines.UNUSED, clock.instant());
    write(actor, project, ProjectAction.PLAN_USE, command.plan());
  }

  /**
   * Something of a project that ended without being accepted went to others.
   *
   * @throws Refused if it was accepted, goes on, or never began
   * @throws Invalid if the day lies ahead
   */
  public void handOver(Actor actor, ShortNumber number, HandOver command) {
    actor.require(ProjectPermission.MANAGE);
    if (command.day().isAfter(Dates.day(clock.instant()))) {
      throw Invalid.field("handedOn", ProjectError.NOT_YET);
    }
    var project = journal.hold(actor, number);
    if (!project.failed()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    project.did(ProjectAction.HAND_OVER);
    projects.handOver(actor.communityId(), project.origin().id(), command);
    journal.write(actor, project, ProjectAction.HAND_OVER, command.what());
  }
}
