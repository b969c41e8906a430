package org.linli.demo.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Due;

/**
 * A clock of a copied need, as {@code calendar} keeps it: what came about by itself is noted when
 * something else is done. The numbers are those of the rules as shipped; the comparison with what
 * the facades write finds it when they change.
 */
final class CopiedDeadline {

  static final String LADDER = "needs/escalation";
  static final String EDITION = "@2026-01-01";

  private static final Duration NEAR_AT_MOST = Duration.ofHours(24);
  private static final Duration PAUSED_AT_MOST = Duration.ofDays(30);
  private static final int NEAR_SHARE = 4;
  private static final List<Duration> LADDER_STEPS = List.of(Duration.ZERO, Duration.ofHours(24));

  final UUID id;
  final String kind;
  final String ladder;
  final Instant from;
  final int amount;
  final String unit;
  final Instant due;
  final Instant near;
  final boolean provisional;
  final List<Step> steps = new ArrayList<>();
  String state = "RUNNING";
  int level;
  boolean nearTold;
  @Nullable Instant pausedAt;
  @Nullable Instant pausedUntil;
  @Nullable Instant endedAt;

  private CopiedDeadline(
      UUID id, String kind, String ladder, Instant from, int amount, String unit, Due due) {
    this.id = id;
    this.kind = kind;
    this.ladder = ladder;
    this.from = from;
    this.amount = amount;
    this.unit = unit;
    this.due = due.at();
    this.provisional = due.provisional();
    var share = Duration.between(from, this.due).dividedBy(NEAR_SHARE);
    var before = share.compareTo(NEAR_AT_MOST) < 0 ? share : NEAR_AT_MOST;
    this.near = this.due.minusNanos(before.toNanos() / 1_000 * 1_000);
    step("START", from);
  }

  static CopiedDeadline hours(UUID id, String kind, String ladder, Instant from, int hours) {
    return new CopiedDeadline(
        id, kind, ladder, from, hours, "HOURS", known(from.plus(Duration.ofHours(hours))));
  }

  static CopiedDeadline until(UUID id, String kind, Instant from, Instant due) {
    var seconds = (int) Math.max(1, Duration.between(from, due).toSeconds());
    return new CopiedDeadline(
        id, kind, LADDER, from, seconds, "SECONDS", known(from.plusSeconds(seconds)));
  }

  /** Of one working day, which the calendar counts. */
  static CopiedDeadline workingDay(UUID id, String kind, String ladder, Instant from, Due due) {
    return new CopiedDeadline(id, kind, ladder, from, 1, "WORKING_DAYS", due);
  }

  private static Due known(Instant at) {
    return new Due(at, false);
  }

  boolean running() {
    return endedAt == null;
  }

  void met(Instant at) {
    until(at);
    end("MET", "MEET", at);
  }

  void dropped(Instant at) {
    end("DROPPED", "DROP", at);
  }

  void paused(Instant at) {
    until(at);
    state = "PAUSED";
    pausedAt = at;
    pausedUntil = at.plus(PAUSED_AT_MOST);
    step("PAUSE", at);
  }

  private void until(Instant at) {
    if (!nearTold && !near.isAfter(at)) {
      nearTold = true;
      step("NEAR", at);
    }
    if (state.equals("RUNNING") && !due.isAfter(at)) {
      state = "BREACHED";
      step("BREACH", at);
    }
    while (state.equals("BREACHED") && rung() != null && !rung().isAfter(at)) {
      level++;
      step("ESCALATE", at);
    }
  }

  private @Nullable Instant rung() {
    return ladder.isEmpty() || level == LADDER_STEPS.size()
        ? null
        : due.plus(LADDER_STEPS.get(level));
  }

  /** What comes next by itself; null where nothing does. */
  @Nullable Instant next() {
    return switch (state) {
      case "RUNNING" -> nearTold ? due : near;
      case "BREACHED" -> rung();
      case "PAUSED" -> pausedUntil;
      default -> null;
    };
  }

  private void end(String ended, String action, Instant at) {
    state = ended;
    pausedAt = null;
    pausedUntil = null;
    endedAt = at;
    step(action, at);
  }

  private void step(String action, Instant at) {
    steps.add(new Step(action, at, level));
  }

  /** Something that happened to it. */
  record Step(String action, Instant at, int level) {}
}
