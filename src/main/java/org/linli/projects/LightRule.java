package org.linli.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.calendar.Due;
import org.linli.platform.Dates;
import org.linli.platform.Rule;

/**
 * From records to a light (PROJ-3): the rule {@code projects/light} says after how many days what
 * is late is red.
 */
record LightRule(int reportRedDays, int inspectionRedDays, int findingRedDays) {

  private static final int NEVER_RED = Integer.MAX_VALUE;

  static LightRule of(Rule rule) {
    return new LightRule(
        rule.number("report_red_days"),
        rule.number("inspection_red_days"),
        rule.number("finding_red_days"));
  }

  Lit of(Facts facts, Instant now) {
    if (facts.status().ended()) {
      return facts.status() == ProjectStatus.OUT
          ? new Lit(Light.RED, List.of(new Lit.Reason(Light.RED, "out", 0)))
          : new Lit(Light.GREEN, List.of(new Lit.Reason(Light.GREEN, "ended", 0)));
    }
    var reasons = late(facts, now);
    if (facts.clocks().of(ProjectClock.RECTIFICATION).isPresent()) {
      reasons.add(new Lit.Reason(Light.RED, facts.below() ? "below-standard" : "rectify", 0));
    }
    if (!facts.led()) {
      reasons.add(new Lit.Reason(Light.YELLOW, "no-lead", 0));
    }
    if (facts.watched().major().isPresent()) {
      reasons.add(new Lit.Reason(Light.YELLOW, "major-finding", 0));
    }
    if (facts.clocks().of(ProjectClock.UNUSED).isPresent()) {
      reasons.add(new Lit.Reason(Light.YELLOW, "unused", 0));
    }
    if (reasons.isEmpty()) {
      reasons.add(new Lit.Reason(Light.GREEN, "on-time", 0));
    }
    reasons.sort(Comparator.comparing(Lit.Reason::light).reversed());
    return new Lit(reasons.getFirst().light(), reasons);
  }

  private List<Lit.Reason> late(Facts facts, Instant now) {
    var reasons = new ArrayList<Lit.Reason>();
    var late = new Late(facts.watched(), now, reasons);
    late.add("rectification", at(facts, ProjectClock.RECTIFICATION), 1);
    late.add("report", at(facts, ProjectClock.REPORT), reportRedDays);
    late.add("inspection", at(facts, ProjectClock.INSPECTION), inspectionRedDays);
    late.add("milestone", facts.milestoneDue(), NEVER_RED);
    late.add("decision", at(facts, ProjectClock.DECISION), NEVER_RED);
    late.add("use", at(facts, ProjectClock.USE), NEVER_RED);
    if (facts.watched().major().filter(now::isAfter).isPresent()) {
      late.add("finding", facts.watched().major(), findingRedDays);
    } else {
      late.add("finding", facts.watched().finding(), NEVER_RED);
    }
    return reasons;
  }

  private static Optional<Instant> at(Facts facts, ProjectClock clock) {
    return facts.clocks().of(clock).map(Due::at);
  }

  /** Collects what is late; what is excused is said and does not count (PROJ-8). */
  private record Late(Watched watched, Instant now, List<Lit.Reason> reasons) {

    /** What was due earlier on the same day is a day late in words. */
    void add(String what, Optional<Instant> due, int redDays) {
      due.filter(now::isAfter).map(at -> reason(what, at, redDays)).ifPresent(reasons::add);
    }

    private Lit.Reason reason(String what, Instant due, int redDays) {
      var days = Math.max(1, ChronoUnit.DAYS.between(Dates.day(due), Dates.day(now)));
      if (watched.excuses(what, due, now)) {
        return new Lit.Reason(Light.GREEN, "excused", days);
      }
      return new Lit.Reason(days >= redDays ? Light.RED : Light.YELLOW, what + "-late", days);
    }
  }

  /**
   * What the light is computed from.
   *
   * @param led whether somebody leads it
   * @param nextMilestone the first day of one that is not done
   * @param below whether an inspection found it below standard, and it was not put right
   * @param watched what was found, and what is excused
   */
  record Facts(
      ProjectStatus status,
      boolean led,
      ProjectClocks clocks,
      Optional<LocalDate> nextMilestone,
      boolean below,
      Watched watched) {

    /** As if nothing were to be put right. */
    Facts rectified() {
      var without = clocks.without(ProjectClock.RECTIFICATION);
      return new Facts(status, led, without, nextMilestone, false, watched);
    }

    /**
     * The last moment of the day of the next milestone, so that the day after it is one late. The
     * plan of a proposal binds nobody yet.
     */
    Optional<Instant> milestoneDue() {
      return nextMilestone
          .filter(day -> status == ProjectStatus.RUNNING)
          .map(day -> Dates.end(day).minusMillis(1));
    }
  }
}
