package org.linli.projects;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.calendar.Due;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is late for an outside cause can be excused, on the record 容错 (PROJ-8): whoever leads the
 * project applies, the secretary or the street decides. While it is excused it does not count in
 * the light, and no letter about it is proposed.
 */
@Service
@Transactional
public class ExcuseManagement {

  private final Excuses excuses;
  private final Projects projects;
  private final ProjectJournal journal;
  private final ProjectDeadlines deadlines;
  private final Letters letters;
  private final ProjectNotices notices;
  private final AccountManagement accounts;
  private final Clock clock;

  ExcuseManagement(
      Excuses excuses,
      Projects projects,
      ProjectJournal journal,
      ProjectDeadlines deadlines,
      Letters letters,
      ProjectNotices notices,
      AccountManagement accounts,
      Clock clock) {
    this.excuses = excuses;
    this.projects = projects;
    this.journal = journal;
    this.deadlines = deadlines;
    this.letters = letters;
    this.notices = notices;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Whoever leads it applies; somebody else decides within days.
   *
   * @throws Refused if somebody else leads it, or of that deadline one waits or was granted
   * @throws Invalid if nothing of that kind is asked for
   */
  public UUID apply(Actor actor, ShortNumber number, ApplyExcuse command) {
    var project = journal.hold(actor, number);
    if (!ProgressManagement.reports(actor, project.lead())) {
      throw new Refused(ProjectError.NOT_THE_LEAD);
    }
    project.did(ProjectAction.APPLY_EXCUSE);
    var since =
        due(project, command.late())
            .orElseThrow(() -> Invalid.field("late", ProjectError.NOT_LATE));
    var now = clock.instant();
    var id = Ids.next();
    var term = deadlines.eyes(actor).excuse();
    var due = deadlines.start(actor, id, ProjectDeadlines.EXCUSE, term, now);
    var applied = new Excuses.Applied(command, since, journal.party(actor), due.at());
    if (!excuses.insert(actor, project.origin().id(), id, applied, now)) {
      throw new Refused(ProjectError.ALREADY_APPLIED);
    }
    journal.write(actor, project, ProjectAction.APPLY_EXCUSE, command.cause());
    return id;
  }

  private static Optional<Instant> due(Project project, String late) {
    return late.equals(ApplyExcuse.MILESTONE)
        ? project.facts().milestoneDue()
        : project.clocks().of(ProjectClock.valueOf(late.toUpperCase(Locale.ROOT))).map(Due::at);
  }

  /**
   * The secretary or the street grants it until a day, or refuses it; with a reason in their name.
   *
   * @throws Refused if the actor leads the project, or it was decided
   * @throws Invalid if that day is past
   */
  public void decide(Actor actor, UUID id, DecideExcuse command) {
    actor.require(ProjectPermission.SUPERVISE);
    var now = clock.instant();
    if (command.until().filter(day -> day.isBefore(Dates.day(now))).isPresent()) {
      throw Invalid.field("excusedUntil", ProjectError.IS_PAST);
    }
    var project = journal.hold(actor, find(actor, id).project());
    var excuse = find(actor, id);
    if (project.lead().is(actor)) {
      throw new Refused(ProjectError.OWN_PROJECT);
    }
    var action = command.until().isPresent() ? ExcuseAction.GRANT : ExcuseAction.REFUSE;
    if (ExcuseStatus.TRANSITIONS.next(excuse.status(), action).isEmpty()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    deadlines.end(actor, id, ProjectDeadlines.EXCUSE, now);
    excuses.decide(actor.communityId(), id, command, accounts.name(actor.accountId()), now);
    var step =
        action == ExcuseAction.GRANT ? ProjectAction.GRANT_EXCUSE : ProjectAction.REFUSE_EXCUSE;
    project.did(step);
    project.watched(projects.watched(actor.communityId(), project.origin().id()));
    journal.write(actor, project, step, command.reason());
    if (action == ExcuseAction.GRANT) {
      letters.settle(actor.communityId(), project.origin().id(), excuse.late());
    }
    notices.decided(actor, project, id);
  }

  private ExcuseView find(Actor actor, UUID id) {
    return excuses
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
