package org.linli.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts and stops clocks, for modules that have checked who may. Due soon, breach and each step of
 * the ladder are told as {@link DeadlineNear}, {@link DeadlineBreached} and {@link
 * DeadlineEscalated}, once each and in their order.
 */
@Service
@Transactional
public class DeadlineManagement {

  private static final int MAX_REASON = 500;

  private final Deadlines deadlines;
  private final PauseReasons reasons;
  private final DeadlineProgress progress;
  private final WorkCalendar calendar;
  private final CalendarRules rules;

  DeadlineManagement(
      Deadlines deadlines,
      PauseReasons reasons,
      DeadlineProgress progress,
      WorkCalendar calendar,
      CalendarRules rules) {
    this.deadlines = deadlines;
    this.reasons = reasons;
    this.progress = progress;
    this.calendar = calendar;
    this.rules = rules;
  }

  /**
   * Starts a clock; one that begins in the past may be late at once.
   *
   * @throws Refused if one of its kind runs for the subject
   */
  public Due start(Scope scope, StartDeadline command) {
    var from = command.from();
    var due = calendar.due(from, command.term(), command.area());
    var ladder = rules.ladder(command.ladder(), command.area());
    var deadline =
        new Deadline(
            new Deadline.Origin(scope.communityId(), Ids.next(), command, ladder.version()),
            new Deadline.Counted(from, command.term().amount()),
            due,
            rules.near(command.area(), from, due.at()));
    if (!deadlines.insert(deadline)) {
      throw new Refused(CalendarError.ALREADY_RUNNING);
    }
    deadlines.step(deadline, DeadlineAction.START, from);
    progress.save(deadline);
    return due;
  }

  /** Starts a clock in place of one that runs for the same, as when a matter was reopened. */
  public Due restart(Scope scope, StartDeadline command) {
    find(scope, command.subjectId(), command.kind())
        .ifPresent(running -> end(running, DeadlineAction.DROP, command.from()));
    return start(scope, command);
  }

  /** What was asked is done, in time or late; where no such clock runs nothing happens. */
  public void end(Scope scope, UUID subjectId, String kind, Instant at) {
    find(scope, subjectId, kind)
        .ifPresent(
            running -> {
              progress.until(running, at);
              end(running, DeadlineAction.MEET, at);
            });
  }

  /** The matter ended otherwise: all its clocks stop, and nothing more is late. */
  public void drop(Scope scope, UUID subjectId, Instant at) {
    deadlines
        .lockRunning(scope.communityId(), subjectId)
        .forEach(running -> end(running, DeadlineAction.DROP, at));
  }

  /**
   * Lets a clock stand still; what is left of it is kept.
   *
   * @param reason why, in words; {@link #forget} erases it
   * @throws Refused unless the clock runs and is not late by then
   */
  public void pause(Scope scope, UUID subjectId, String kind, String reason, Instant at) {
    var check = new Validation();
    var words = check.required("reason", reason, MAX_REASON);
    check.done();
    var running =
        find(scope, subjectId, kind).orElseThrow(() -> new Refused(CalendarError.NOT_RUNNING));
    progress.until(running, at);
    running.pause(at);
    reasons.insert(running, deadlines.step(running, DeadlineAction.PAUSE, at), words);
    progress.save(running);
  }

  /**
   * Lets a paused clock go on with what was left: so many hours, or so many working days.
   *
   * @throws Refused unless it is paused
   */
  public Due resume(Scope scope, UUID subjectId, String kind, Instant at) {
    var paused =
        find(scope, subjectId, kind)
            .filter(running -> running.state == DeadlineState.PAUSED)
            .orElseThrow(() -> new Refused(CalendarError.NOT_PAUSED));
    if (paused.origin.start().term().unit() == TermUnit.WORKING_DAYS) {
      resumeDays(paused, at);
    } else {
      resumeTime(paused, at);
    }
    deadlines.step(paused, DeadlineAction.RESUME, at);
    progress.save(paused);
    return paused.due;
  }

  /** Erases why the clocks of a subject were paused. */
  public void forget(Scope scope, UUID subjectId) {
    reasons.erase(scope.communityId(), subjectId);
  }

  private void resumeTime(Deadline paused, Instant at) {
    var stood = Duration.between(paused.pausedAt.orElseThrow(), at);
    paused.resume(
        paused.counted, new Due(paused.due.at().plus(stood), false), paused.nearAt.plus(stood));
  }

  private void resumeDays(Deadline paused, Instant at) {
    var used =
        calendar.workingDaysBetween(
            Dates.day(paused.counted.from()), Dates.day(paused.pausedAt.orElseThrow()));
    var left = new Deadline.Counted(at, Math.max(paused.counted.amount() - used, 0));
    var area = paused.origin.start().area();
    var due = calendar.workingDays(at, left.amount(), area);
    paused.resume(left, due, rules.near(area, at, due.at()));
  }

  private void end(Deadline running, DeadlineAction action, Instant at) {
    running.end(action, at);
    deadlines.step(running, action, at);
    progress.save(running);
  }

  private Optional<Deadline> find(Scope scope, UUID subjectId, String kind) {
    return deadlines.lockRunning(scope.communityId(), subjectId, kind);
  }
}
