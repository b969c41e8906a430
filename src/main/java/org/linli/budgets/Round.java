package org.linli.budgets;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/** A round, which refuses what its state or the day does not allow. */
final class Round {

  private final UUID id;
  private final ShortNumber number;
  private RoundPlan plan;
  private RoundStatus status;
  private String reason;
  private @Nullable ShortNumber ballot;
  private @Nullable Instant countedAt;

  private Round(
      UUID id,
      ShortNumber number,
      RoundPlan plan,
      RoundStatus status,
      String reason,
      @Nullable ShortNumber ballot,
      @Nullable Instant countedAt) {
    this.id = id;
    this.number = number;
    this.plan = plan;
    this.status = status;
    this.reason = reason;
    this.ballot = ballot;
    this.countedAt = countedAt;
  }

  static Round draft(UUID id, ShortNumber number, RoundPlan plan) {
    return new Round(id, number, plan, RoundStatus.DRAFT, "", null, null);
  }

  static Round of(BudgetView view) {
    return new Round(
        view.id(),
        view.number(),
        view.plan(),
        view.status(),
        view.reason(),
        view.ballot().orElse(null),
        view.countedAt().orElse(null));
  }

  UUID id() {
    return id;
  }

  ShortNumber number() {
    return number;
  }

  RoundPlan plan() {
    return plan;
  }

  RoundStatus status() {
    return status;
  }

  String reason() {
    return reason;
  }

  Optional<ShortNumber> ballot() {
    return Optional.ofNullable(ballot);
  }

  Optional<Instant> countedAt() {
    return Optional.ofNullable(countedAt);
  }

  /**
   * Only a draft is written anew.
   *
   * @throws Refused once it is open
   */
  void rewrite(RoundPlan anew) {
    requireDraft();
    plan = anew;
  }

  void requireDraft() {
    if (status != RoundStatus.DRAFT) {
      throw new Refused(BudgetError.NOT_NOW);
    }
  }

  /**
   * @throws Refused if the last day for ideas has passed
   */
  void open(Instant now) {
    var next = next(RoundAction.OPEN);
    if (Dates.day(now).isAfter(plan.ideasUntil())) {
      throw new Refused(BudgetError.DAY_PASSED);
    }
    status = next;
  }

  /**
   * Ideas are taken up to the last minute of the last day.
   *
   * @throws Refused before and after that
   */
  void requireIdeas(Instant now) {
    if (status != RoundStatus.IDEAS || Dates.day(now).isAfter(plan.ideasUntil())) {
      throw new Refused(BudgetError.IDEAS_CLOSED, plan.ideasUntil());
    }
  }

  void requireReview() {
    if (!status.reviews()) {
      throw new Refused(BudgetError.NOT_NOW);
    }
  }

  /**
   * @throws Refused while the day that was published for ideas has not passed
   */
  void closeIdeas(Instant now) {
    var next = next(RoundAction.CLOSE_IDEAS);
    if (!Dates.day(now).isAfter(plan.ideasUntil())) {
      throw new Refused(BudgetError.NOT_NOW);
    }
    status = next;
  }

  void freeze(ShortNumber ballot, Instant from, Instant until) {
    status = next(RoundAction.FREEZE);
    this.ballot = ballot;
    plan = plan.voting(from, until);
  }

  void count(Instant now) {
    status = next(RoundAction.COUNT);
    countedAt = now;
  }

  void callOff(String why) {
    status = next(RoundAction.CALL_OFF);
    reason = why;
  }

  /** Whether the action is possible. */
  void require(RoundAction action) {
    next(action);
  }

  private RoundStatus next(RoundAction action) {
    return RoundStatus.TRANSITIONS
        .next(status, action)
        .orElseThrow(() -> new Refused(BudgetError.NOT_NOW));
  }
}
