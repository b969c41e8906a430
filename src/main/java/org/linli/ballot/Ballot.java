package org.linli.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.JudgeDepth;
import org.linli.kernel.Refused;
import org.linli.kernel.Rung;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/**
 * A ballot, which refuses steps that are not due. The moment of each step is the database's, so
 * that all nodes agree on what was before the close.
 */
final class Ballot {

  private final UUID id;
  private final ShortNumber number;
  private final Plan plan;
  private BallotStatus status;
  private String rollRoot;
  private @Nullable Instant frozenAt;
  private @Nullable Instant countedAt;
  private @Nullable Instant finalFrom;
  private String reason;
  private @Nullable JudgeDepth judged;

  Ballot(UUID id, ShortNumber number, Plan plan, State state) {
    this.id = id;
    this.number = number;
    this.plan = plan;
    this.status = state.status();
    this.rollRoot = state.rollRoot();
    this.frozenAt = state.frozenAt().orElse(null);
    this.countedAt = state.countedAt().orElse(null);
    this.finalFrom = state.finalFrom().orElse(null);
    this.reason = state.reason();
    this.judged = state.judged().orElse(null);
  }

  static Ballot draft(UUID id, ShortNumber number, Plan plan) {
    return new Ballot(id, number, plan, State.DRAFT);
  }

  UUID id() {
    return id;
  }

  ShortNumber number() {
    return number;
  }

  Plan plan() {
    return plan;
  }

  State state() {
    return new State(
        status,
        rollRoot,
        Optional.ofNullable(frozenAt),
        Optional.ofNullable(countedAt),
        Optional.ofNullable(finalFrom),
        reason,
        Optional.ofNullable(judged));
  }

  BallotStatus status() {
    return status;
  }

  String reason() {
    return reason;
  }

  /**
   * Only a draft is written anew.
   *
   * @throws Refused once it is announced
   */
  void requireDraft() {
    if (status != BallotStatus.DRAFT) {
      throw new Refused(BallotError.NOT_NOW);
    }
  }

  /**
   * @param notice how long before the opening everybody has to be told
   * @throws Refused if that is too short by now
   */
  void announce(Instant now, Duration notice) {
    var next = next(BallotAction.ANNOUNCE);
    var times = plan.times();
    if (now.plus(notice).isAfter(times.opensAt())) {
      throw new Refused(BallotError.NOTICE_TOO_SHORT, notice.toDays());
    }
    if (now.isAfter(times.freezeAt())) {
      throw new Refused(BallotError.ORDER_OF_TIMES);
    }
    status = next;
  }

  void freeze(Instant now, String root) {
    due(BallotAction.FREEZE, now, plan.times().freezeAt());
    rollRoot = root;
    frozenAt = now;
  }

  /** A line was put right. */
  void correct(String root) {
    status = next(BallotAction.CORRECT);
    rollRoot = root;
  }

  void open(Instant now) {
    due(BallotAction.OPEN, now, plan.times().opensAt());
  }

  void close(Instant now) {
    due(BallotAction.CLOSE, now, plan.times().closesAt());
  }

  void count(Instant now) {
    status = next(BallotAction.COUNT);
    countedAt = now;
    finalFrom = now.plus(Duration.ofDays(plan.objectionDays()));
  }

  void settle(Instant now) {
    var from = Optional.ofNullable(finalFrom).orElse(Instant.MAX);
    due(BallotAction.SETTLE, now, from);
  }

  void withdraw(String why) {
    status = next(BallotAction.WITHDRAW);
    reason = why;
  }

  /**
   * How far those who voted really decided (DELIB-7); may be said again.
   *
   * @throws Invalid if they should have decided where the rule only asks for opinions
   */
  void judge(JudgeDepth depth) {
    status = next(BallotAction.JUDGE);
    var rule = plan.rule();
    if (depth.rung() == Rung.DECIDED && rule.adoption().isEmpty() && !rule.forBudget()) {
      throw Invalid.field("judged", BallotError.NOTHING_DECIDED);
    }
    judged = depth;
  }

  /** The step that time alone brings; a secret ballot that was not opened in time is void. */
  Optional<BallotAction> due(Instant now) {
    var times = plan.times();
    return switch (status) {
      case ANNOUNCED -> reached(BallotAction.FREEZE, now, times.freezeAt());
      case FROZEN -> reached(BallotAction.OPEN, now, times.opensAt());
      case OPEN -> reached(BallotAction.CLOSE, now, times.closesAt());
      case COUNTED ->
          reached(BallotAction.SETTLE, now, Optional.ofNullable(finalFrom).orElse(Instant.MAX));
      case CLOSED ->
          plan.openUntil()
              .filter(last -> Dates.day(now).isAfter(last))
              .map(missed -> BallotAction.WITHDRAW);
      case DRAFT, FINAL, WITHDRAWN -> Optional.empty();
    };
  }

  private static Optional<BallotAction> reached(BallotAction action, Instant now, Instant moment) {
    return now.isBefore(moment) ? Optional.empty() : Optional.of(action);
  }

  private void due(BallotAction action, Instant now, Instant moment) {
    var next = next(action);
    if (now.isBefore(moment)) {
      throw new Refused(BallotError.TOO_EARLY);
    }
    status = next;
  }

  private BallotStatus next(BallotAction action) {
    return BallotStatus.TRANSITIONS
        .next(status, action)
        .orElseThrow(() -> new Refused(BallotError.NOT_NOW));
  }

  /**
   * How far a ballot is.
   *
   * @param rollRoot over the commitments of the roll as it is, empty before it is frozen
   * @param finalFrom when the time for objections is over
   * @param reason why it was withdrawn
   * @param judged how far those who voted really decided; empty until somebody said so
   */
  record State(
      BallotStatus status,
      String rollRoot,
      Optional<Instant> frozenAt,
      Optional<Instant> countedAt,
      Optional<Instant> finalFrom,
      String reason,
      Optional<JudgeDepth> judged) {

    static final State DRAFT =
        new State(
            BallotStatus.DRAFT,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty());
  }
}
