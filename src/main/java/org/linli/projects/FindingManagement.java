package org.linli.projects;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Term;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who watch a project found is answered by whoever leads it, and closed by somebody who
 * does not (PROJ-4). Each is due from the first.
 */
@Service
@Transactional
public class FindingManagement {

  private final Findings findings;
  private final Watchers watchers;
  private final Projects projects;
  private final ProjectJournal journal;
  private final ProjectDeadlines deadlines;
  private final Letters letters;
  private final ProjectNotices notices;
  private final Messages chinese;
  private final Clock clock;

  FindingManagement(
      Findings findings,
      Watchers watchers,
      Projects projects,
      ProjectJournal journal,
      ProjectDeadlines deadlines,
      Letters letters,
      ProjectNotices notices,
      Languages languages,
      Clock clock) {
    this.findings = findings;
    this.watchers = watchers;
    this.projects = projects;
    this.journal = journal;
    this.deadlines = deadlines;
    this.letters = letters;
    this.notices = notices;
    this.chinese = languages.chinese();
    this.clock = clock;
  }

  /**
   * Somebody who watches it found something; or staff write down what somebody else did, who has no
   * telephone for it. Whoever leads the project is told.
   *
   * @throws Refused if the actor leads it or does not watch it, or it is not under way
   */
  public UUID file(Actor actor, ShortNumber number, FileFinding command) {
    var project = journal.hold(actor, number);
    var as = as(actor, project);
    under(project, ProjectAction.FILE_FINDING);
    var severity = Severity.valueOf(command.severity());
    var term = deadlines.eyes(actor).answer(severity);
    var id = file(actor, project, severity, command.found(), as, term);
    told(actor, project, ProjectAction.FILE_FINDING, command.found(), as);
    notices.found(actor, project, id);
    return id;
  }

  /**
   * Whoever was drawn to audit it found something (SUP-2); the caller has checked that. It is
   * followed like everything that was found, where the project has not ended.
   *
   * @return the finding; empty if the project has ended, so that nobody has to answer
   * @throws Refused if the actor leads it
   */
  public Optional<UUID> audit(Actor actor, ShortNumber number, FileFinding command) {
    var project = journal.hold(actor, number);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    if (!project.status().allows(ProjectAction.FILE_FINDING)) {
      return Optional.empty();
    }
    var severity = Severity.valueOf(command.severity());
    var term = deadlines.eyes(actor).answer(severity);
    var id = file(actor, project, severity, command.found(), FileFinding.AUDIT, term);
    told(actor, project, ProjectAction.FILE_FINDING, command.found(), FileFinding.AUDIT);
    notices.found(actor, project, id);
    return Optional.of(id);
  }

  private String as(Actor actor, Project project) {
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    return watchers
        .of(actor.communityId(), project.origin().id(), actor.accountId())
        .map(Watches::name)
        .or(() -> staff(actor) ? Optional.of(FileFinding.STAFF) : Optional.empty())
        .orElseThrow(() -> new Refused(ProjectError.NOT_WATCHING));
  }

  static boolean staff(Actor actor) {
    return actor.may(ProjectPermission.MANAGE) || actor.may(ProjectPermission.SUPERVISE);
  }

  private static void under(Project project, ProjectAction action) {
    if (!project.status().allows(action)) {
      throw new Refused(ProjectError.NOT_NOW);
    }
  }

  private UUID file(
      Actor actor, Project project, Severity severity, String found, String as, Term term) {
    var now = clock.instant();
    var id = Ids.next();
    var due = deadlines.start(actor, id, ProjectDeadlines.FINDING, term, now);
    var filed = new Findings.Filed(severity, found, as, due);
    findings.insert(actor, project.origin().id(), id, filed, now);
    return id;
  }

  private void told(Actor actor, Project project, ProjectAction action, String note, String as) {
    project.did(action);
    project.watched(projects.watched(actor.communityId(), project.origin().id()));
    var party = as.isEmpty() ? journal.party(actor) : chinese.text("projects.filed-as." + as);
    journal.write(actor, project, action, note, party);
  }

  /**
   * Something was asked at a questioning session; what was left open is followed as a finding.
   *
   * @throws Invalid if the session lies ahead, or the day until which it is answered is past
   */
  public void question(Actor actor, ShortNumber number, RecordQuestion command) {
    if (!staff(actor)) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    var now = clock.instant();
    if (command.day().isAfter(Dates.day(now))) {
      throw Invalid.field("heldOn", ProjectError.NOT_YET);
    }
    if (command.open().filter(day -> day.isBefore(Dates.day(now))).isPresent()) {
      throw Invalid.field("replyBy", ProjectError.IS_PAST);
    }
    var project = journal.hold(actor, number);
    under(project, ProjectAction.QUESTION);
    var open =
        command
            .open()
            .map(day -> Term.until(now, Dates.end(day).minusSeconds(1)))
            .map(
                term ->
                    file(
                        actor,
                        project,
                        Severity.MINOR,
                        command.question(),
                        FileFinding.SESSION,
                        term));
    findings.question(actor.communityId(), project.origin().id(), Ids.next(), command, open);
    told(actor, project, ProjectAction.QUESTION, command.question(), FileFinding.SESSION);
  }

  /**
   * Whoever leads the project says what was done; then somebody else looks at it.
   *
   * @throws Refused if somebody else leads it, or it was answered
   */
  public void answer(Actor actor, UUID id, AnswerFinding command) {
    var held = hold(actor, id);
    if (!ProgressManagement.reports(actor, held.project().lead())) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    allowed(held.finding(), FindingAction.ANSWER);
    var now = clock.instant();
    deadlines.end(actor, id, ProjectDeadlines.FINDING, now);
    var check =
        deadlines.start(
            actor, id, ProjectDeadlines.FINDING_CHECK, deadlines.eyes(actor).check(), now);
    findings.answer(actor, id, command.answer(), journal.party(actor), check, now);
    told(actor, held.project(), ProjectAction.ANSWER_FINDING, command.answer(), "");
    if (!findings.open(actor.communityId(), held.finding().project())) {
      letters.settle(actor.communityId(), held.finding().project(), "finding");
    }
    notices.answered(actor, held.project(), held.finding());
  }

  /**
   * Somebody who does not lead the project and did not answer looked: it is settled, or there is
   * another time to settle it.
   *
   * @throws Refused if the actor may not, or it waits for no look
   */
  public void check(Actor actor, UUID id, InspectProject command) {
    var held = hold(actor, id);
    if (own(actor, held.project().lead(), held.finding())) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    if (!checks(actor, held.project().lead(), held.finding())) {
      throw new Refused(ProjectError.NOT_WATCHING);
    }
    var action = command.standard() ? FindingAction.CLOSE : FindingAction.REOPEN;
    allowed(held.finding(), action);
    var now = clock.instant();
    deadlines.end(actor, id, ProjectDeadlines.FINDING_CHECK, now);
    if (command.standard()) {
      findings.close(actor.communityId(), id, command.found(), now);
    } else {
      var term = deadlines.eyes(actor).answer(held.finding().shown().severity());
      var due = deadlines.start(actor, id, ProjectDeadlines.FINDING, term, now);
      findings.reopen(actor.communityId(), id, command.found(), due);
    }
    told(
        actor,
        held.project(),
        command.standard() ? ProjectAction.CLOSE_FINDING : ProjectAction.REOPEN_FINDING,
        command.found(),
        watchers
            .of(actor.communityId(), held.finding().project(), actor.accountId())
            .map(Watches::name)
            .orElse(""));
  }

  /** Whether the actor may say whether it is settled. */
  boolean checks(Actor actor, Lead lead, Findings.Kept finding) {
    return !own(actor, lead, finding)
        && (staff(actor)
            || watchers.of(actor.communityId(), finding.project(), actor.accountId()).isPresent());
  }

  private static boolean own(Actor actor, Lead lead, Findings.Kept finding) {
    return lead.is(actor) || finding.answeredBy().filter(actor.accountId()::equals).isPresent();
  }

  private static void allowed(Findings.Kept finding, FindingAction action) {
    if (FindingStatus.TRANSITIONS.next(finding.shown().status(), action).isEmpty()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
  }

  /** The project first, so that what another one did meanwhile is seen. */
  private Held hold(Actor actor, UUID id) {
    var project = journal.hold(actor, find(actor, id).project());
    return new Held(project, find(actor, id));
  }

  private Findings.Kept find(Actor actor, UUID id) {
    return findings
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private record Held(Project project, Findings.Kept finding) {}
}
