package org.linli.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;

/**
 * A clock of one subject. What happens to it by itself comes in this order: near, breach, then the
 * steps of its ladder. Every change is made under the lock of its row.
 */
final class Deadline {

  final Origin origin;
  DeadlineState state = DeadlineState.RUNNING;
  int level;
  Counted counted;
  Due due;
  Instant nearAt;
  boolean nearTold;
  Optional<Instant> nextAt = Optional.empty();
  Optional<UUID> alarm = Optional.empty();
  Optional<Instant> pausedAt = Optional.empty();

  /** When it goes on by itself. */
  Optional<Instant> pausedUntil = Optional.empty();

  /** Kind of the reviewer's clock while it is disputed; else empty. */
  String review = "";

  Optional<Instant> endedAt = Optional.empty();

  Deadline(Origin origin, Counted counted, Due due, Instant nearAt) {
    this.origin = origin;
    this.counted = counted;
    this.due = due;
    this.nearAt = nearAt;
  }

  /** What happens next by itself and when; empty where nothing does. */
  Optional<Coming> coming(Ladder ladder) {
    return switch (state) {
      case RUNNING ->
          Optional.of(
              nearTold
                  ? new Coming(DeadlineAction.BREACH, due.at())
                  : new Coming(DeadlineAction.NEAR, nearAt));
      case BREACHED ->
          level < ladder.steps().size()
              ? Optional.of(
                  new Coming(
                      DeadlineAction.ESCALATE, due.at().plus(ladder.steps().get(level).after())))
              : Optional.empty();
      case PAUSED -> pausedUntil.map(at -> new Coming(DeadlineAction.RESUME, at));
      case DISPUTED, MET, DROPPED -> Optional.empty();
    };
  }

  /** It is due soon, is late, or goes one step up. */
  void happen(DeadlineAction action) {
    move(action, CalendarError.NOT_RUNNING);
    nearTold = true;
    if (action == DeadlineAction.ESCALATE) {
      level++;
    }
  }

  /**
   * @throws Refused unless it runs and is not late
   */
  void pause(Instant at, Instant until) {
    move(DeadlineAction.PAUSE, CalendarError.NOT_RUNNING);
    pausedAt = Optional.of(at);
    pausedUntil = Optional.of(until);
  }

  /**
   * @param review kind of the reviewer's clock
   * @throws Refused unless it runs and is not late
   */
  void dispute(Instant at, String review) {
    move(DeadlineAction.DISPUTE, CalendarError.NOT_RUNNING);
    pausedAt = Optional.of(at);
    this.review = review;
  }

  /**
   * Goes on with what was left.
   *
   * @throws Refused unless it stands still
   */
  void resume(Counted counted, Due due, Instant nearAt) {
    move(DeadlineAction.RESUME, CalendarError.NOT_PAUSED);
    runs();
    this.counted = counted;
    this.due = due;
    this.nearAt = nearAt;
  }

  /**
   * More time; what is near is told again.
   *
   * @throws Refused unless it runs or is paused, and is not late
   */
  void extend(Counted counted, Due due, Instant nearAt) {
    move(DeadlineAction.EXTEND, CalendarError.NOT_RUNNING);
    this.counted = counted;
    this.due = due;
    this.nearAt = nearAt;
    nearTold = false;
  }

  /** Another notice, another day. */
  void recompute(Due due, Instant nearAt) {
    move(DeadlineAction.RECOMPUTE, CalendarError.NOT_RUNNING);
    this.due = due;
    this.nearAt = nearAt;
  }

  /** Ends it, as met or as dropped. */
  void end(DeadlineAction action, Instant at) {
    move(action, CalendarError.NOT_RUNNING);
    runs();
    endedAt = Optional.of(at);
  }

  private void runs() {
    pausedAt = Optional.empty();
    pausedUntil = Optional.empty();
    review = "";
  }

  private void move(DeadlineAction action, CalendarError otherwise) {
    state = DeadlineState.TRANSITIONS.next(state, action).orElseThrow(() -> new Refused(otherwise));
  }

  /**
   * What stays the same.
   *
   * @param rules version of the ladder it was started with; empty without one
   */
  record Origin(long communityId, UUID id, StartDeadline start, String rules) {}

  /** From where how many hours or working days are counted. */
  record Counted(Instant from, int amount) {}

  /** What will happen by itself. */
  record Coming(DeadlineAction action, Instant at) {}
}
