package org.linli.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the whole platform, for modules that have checked who may.
 *
 * <p>A clock belongs to a subject, the id of what somebody has to do in the community of the scope,
 * and has a kind {@code module.what}; one of a kind runs for a subject at a time. Where several
 * have to do something about one matter, what each has to do is a subject of its own. Who is told
 * when it is late is a ladder, a rule with {@code steps}.
 *
 * <pre>{@code
 * start ── end           done, in time or late
 *       ── drop          the matter ended otherwise; nothing more is late
 *       ── restart       another day altogether: the clock that runs is dropped, one starts
 *       ── extend        more time in its own unit
 *       ── pause ── resume, or by itself at the limit: DeadlineResumed
 *       ── dispute ── refuseDispute   it was theirs: goes on with what was left
 *                  ── upholdDispute   it was not: dropped, start one for who has it now
 * }</pre>
 *
 * <p>What comes by itself is told once each and in its order, also after downtime: {@link
 * DeadlineNear}, {@link DeadlineBreached}, {@link DeadlineEscalated} for each step of the ladder,
 * {@link DeadlineResumed}; and {@link DeadlineMoved} when a notice of holidays moved the day.
 * Listeners look at the kind first, and say so with a {@code condition}, so that nothing is kept
 * for who does not want it. A late clock is neither paused, disputed nor extended; it is ended,
 * dropped or restarted. All moments are given by the caller, so that they are those of its own
 * history; {@link WorkCalendar#shown} says a due moment in words.
 */
@Service
@Transactional
public class DeadlineManagement {

  private final Deadlines deadlines;
  private final StepReasons reasons;
  private final DeadlineProgress progress;
  private final Remainder remainder;
  private final WorkCalendar calendar;
  private final CalendarRules rules;

  DeadlineManagement(
      Deadlines deadlines,
      StepReasons reasons,
      DeadlineProgress progress,
      Remainder remainder,
      WorkCalendar calendar,
      CalendarRules rules) {
    this.deadlines = deadlines;
    this.reasons = reasons;
    this.progress = progress;
    this.remainder = remainder;
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

  /**
   * Starts a clock in place of one that runs for the same, as when a matter was reopened or another
   * day was promised.
   */
  public Due restart(Scope scope, StartDeadline command) {
    find(scope, command.subjectId(), command.kind())
        .ifPresent(running -> end(running, DeadlineAction.DROP, command.from()));
    return start(scope, command);
  }

  /**
   * What was asked is done, in time or late; where no such clock runs nothing happens. A review of
   * whose it was is dropped with it.
   */
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
        .forEach(running -> stop(running, DeadlineAction.DROP, at));
  }

  /**
   * Lets a clock stand still as long as the rule {@code calendar/pauses} allows; what is left of it
   * is kept.
   *
   * @param reason why, in words; {@link #forget} erases it
   * @throws Refused unless the clock runs and is not late by then
   */
  public void pause(Scope scope, UUID subjectId, String kind, String reason, Instant at) {
    var running = running(scope, subjectId, kind, at);
    pause(running, new PauseDeadline(subjectId, kind, reason, longest(running, at)), at);
  }

  /**
   * Lets a clock stand still until a moment; what is left of it is kept.
   *
   * @throws Refused unless the clock runs and is not late by then
   * @throws Invalid if that is no later moment, or later than the rule allows
   */
  public void pause(Scope scope, PauseDeadline command, Instant at) {
    var running = running(scope, command.subjectId(), command.kind(), at);
    if (!command.until().isAfter(at) || command.until().isAfter(longest(running, at))) {
      throw Invalid.field("until", CalendarError.PAUSE_TOO_LONG, longest(running, at));
    }
    pause(running, command, at);
  }

  /**
   * Lets a paused clock go on with what was left: so many hours, or so many working days.
   *
   * @throws Refused unless it is paused
   */
  public Due resume(Scope scope, UUID subjectId, String kind, Instant at) {
    var found = find(scope, subjectId, kind);
    found.ifPresent(each -> progress.until(each, at));
    return goOn(
        found
            .filter(each -> each.state == DeadlineState.PAUSED)
            .orElseThrow(() -> new Refused(CalendarError.NOT_PAUSED)),
        at);
  }

  /**
   * Whoever has it says that it is not theirs: their clock stands still, the reviewer's starts.
   *
   * @return when the review is due
   * @throws Refused unless the clock runs and is not late by then, or such a review runs already
   */
  public Due dispute(Scope scope, DisputeDeadline command, Instant at) {
    var running = running(scope, command.subjectId(), command.kind(), at);
    running.dispute(at, command.review());
    because(running, DeadlineAction.DISPUTE, command.reason(), at);
    return start(
        scope,
        new StartDeadline(
            command.subjectId(),
            command.review(),
            at,
            command.term(),
            command.ladder(),
            running.origin.start().area()));
  }

  /**
   * It is theirs: the review is done, in time or late, and the clock goes on with what was left.
   *
   * @throws Refused unless it is disputed
   */
  public Due refuseDispute(Scope scope, UUID subjectId, String kind, Instant at) {
    return goOn(reviewed(scope, subjectId, kind, at), at);
  }

  /**
   * It is not theirs: the review is done, in time or late, and the clock is dropped.
   *
   * @throws Refused unless it is disputed
   */
  public void upholdDispute(Scope scope, UUID subjectId, String kind, Instant at) {
    stop(reviewed(scope, subjectId, kind, at), DeadlineAction.DROP, at);
  }

  /**
   * Gives more time.
   *
   * @return when it is due after that
   * @throws Refused unless the clock runs or is paused, and is not late by then
   */
  public Due extend(Scope scope, ExtendDeadline command, Instant at) {
    var running = running(scope, command.subjectId(), command.kind(), at);
    remainder.add(running, command.more());
    because(running, DeadlineAction.EXTEND, command.reason(), at);
    return running.due;
  }

  /** Erases why the clocks of a subject were paused, disputed and extended. */
  public void forget(Scope scope, UUID subjectId) {
    reasons.erase(scope.communityId(), subjectId);
  }

  private Instant longest(Deadline running, Instant at) {
    return rules.pausedAtMost(running.origin.start().area(), at);
  }

  private void pause(Deadline running, PauseDeadline command, Instant at) {
    running.pause(at, command.until());
    because(running, DeadlineAction.PAUSE, command.reason(), at);
  }

  private void because(Deadline changed, DeadlineAction action, String reason, Instant at) {
    reasons.insert(changed, deadlines.step(changed, action, at), reason);
    progress.save(changed);
  }

  private Due goOn(Deadline still, Instant at) {
    remainder.goOn(still, at);
    deadlines.step(still, DeadlineAction.RESUME, at);
    progress.save(still);
    return still.due;
  }

  private Deadline reviewed(Scope scope, UUID subjectId, String kind, Instant at) {
    var disputed =
        find(scope, subjectId, kind)
            .filter(each -> each.state == DeadlineState.DISPUTED)
            .orElseThrow(() -> new Refused(CalendarError.NOT_DISPUTED));
    end(scope, subjectId, disputed.review, at);
    return disputed;
  }

  private void end(Deadline running, DeadlineAction action, Instant at) {
    var start = running.origin.start();
    if (running.state == DeadlineState.DISPUTED) {
      deadlines
          .lockRunning(running.origin.communityId(), start.subjectId(), running.review)
          .ifPresent(review -> stop(review, DeadlineAction.DROP, at));
    }
    stop(running, action, at);
  }

  private void stop(Deadline running, DeadlineAction action, Instant at) {
    running.end(action, at);
    deadlines.step(running, action, at);
    progress.save(running);
  }

  /** The one that runs, after what has come about by then. */
  private Deadline running(Scope scope, UUID subjectId, String kind, Instant at) {
    var found =
        find(scope, subjectId, kind).orElseThrow(() -> new Refused(CalendarError.NOT_RUNNING));
    progress.until(found, at);
    return found;
  }

  private Optional<Deadline> find(Scope scope, UUID subjectId, String kind) {
    return deadlines.lockRunning(scope.communityId(), subjectId, kind);
  }
}
