package org.linli.projects;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.directory.OrganizationManagement;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes a step of a project down: the project, what was said, and the evidence, in the caller's
 * transaction.
 */
@Component
class ProjectJournal {

  private final Projects projects;
  private final ProjectSteps steps;
  private final AccountManagement accounts;
  private final OrganizationManagement organizations;
  private final Evidence evidence;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProjectJournal(
      Projects projects,
      ProjectSteps steps,
      AccountManagement accounts,
      OrganizationManagement organizations,
      Evidence evidence,
      ApplicationEventPublisher events,
      Clock clock) {
    this.projects = projects;
    this.steps = steps;
    this.accounts = accounts;
    this.organizations = organizations;
    this.evidence = evidence;
    this.events = events;
    this.clock = clock;
  }

  /** Held until the end of the transaction. */
  Project hold(Actor actor, ShortNumber number) {
    return projects
        .hold(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The same by its id. */
  Project hold(Actor actor, UUID id) {
    return projects
        .hold(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The first step of a new one. */
  void begin(Actor actor, Project project) {
    projects.insert(actor.communityId(), project);
    step(actor, project, ProjectAction.PROPOSE, "", party(actor), "");
  }

  /**
   * @return the step's place in the project's story
   */
  int write(Actor actor, Project project, ProjectAction action, String note) {
    return write(actor, project, action, note, party(actor));
  }

  /**
   * @param party who did it as everybody reads it, where that is no name
   */
  int write(Actor actor, Project project, ProjectAction action, String note, String party) {
    projects.update(actor.communityId(), project);
    return step(actor, project, action, note, party, note);
  }

  /** Its answers are kept beside the step, and the evidence is bound to them. */
  int report(Actor actor, Project project, ReportProgress report) {
    projects.update(actor.communityId(), project);
    return step(actor, project, ProjectAction.REPORT, "", party(actor), report.said());
  }

  /**
   * @param spoken all that is read at the step
   */
  private int step(
      Actor actor,
      Project project,
      ProjectAction action,
      String note,
      String party,
      String spoken) {
    var now = clock.instant();
    var words = project.words();
    var commitment =
        Commitment.to(String.join("\n", words.title(), words.aim(), words.plan(), party, spoken));
    var said = new ProjectSteps.Said(party, note, commitment);
    var sequence = steps.step(actor, project, action, said, now);
    evidence.record(
        actor,
        "projects.step",
        Map.of(
            "project", project.origin().number().toString(),
            "action", action.name(),
            "status", project.status().name(),
            "stage", project.state().stage().name(),
            "percent", String.valueOf(project.percent()),
            "at", now.toString(),
            "said", commitment.hash()));
    events.publishEvent(
        new ProjectMoved(Ids.next(), actor.communityId(), project.origin().id(), now));
    return sequence;
  }

  /** Who acts, as everybody reads it: a unit, or somebody who works for the community. */
  String party(Actor actor) {
    if (actor.channel() == Channel.SYSTEM) {
      return "";
    }
    return actor
        .grants()
        .organizationId()
        .map(unit -> organizations.name(actor, unit))
        .orElseGet(() -> accounts.name(actor.accountId()));
  }
}
