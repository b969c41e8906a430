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
record LightRule(int reportRedDays, int inspectionRedDays) {

  static LightRule of(Rule rule) {
    return new LightRule(rule.number("report_red_days"), rule.number("inspection_red_days"));
  }

  Lit of(Facts facts, Instant now) {
    if (facts.status().ended()) {
      return new Lit(Light.GREEN, List.of(new Lit.Reason(Light.GREEN, "ended", 0)));
    }
    var reasons = late(facts, now);
    if (facts.clocks().rectification().isPresent()) {
      reasons.add(new Lit.Reason(Light.RED, facts.below() ? "below-standard" : "rectify", 0));
    }
    if (!facts.led()) {
      reasons.add(new Lit.Reason(Light.YELLOW, "no-lead", 0));
    }
    if (reasons.isEmpty()) {
      reasons.add(new Lit.Reason(Light.GREEN, "on-time", 0));
    }
    reasons.sort(Comparator.comparing(Lit.Reason::light).reversed());
    return new Lit(reasons.getFirst().light(), reasons);
  }

  private List<Lit.Reason> late(Facts facts, Instant now) {
    var clocks = facts.clocks();
    var reasons = new ArrayList<Lit.Reason>();
    late(reasons, "rectification-late", at(clocks.rectification()), now, 1);
    late(reasons, "report-late", at(clocks.report()), now, reportRedDays);
    late(reasons, "inspection-late", at(clocks.inspection()), now, inspectionRedDays);
    var milestone = facts.nextMilestone().filter(day -> running(facts)).map(LightRule::evening);
    late(reasons, "milestone-late", milestone, now, Integer.MAX_VALUE);
    late(reasons, "decision-late", at(clocks.decision()), now, Integer.MAX_VALUE);
    return reasons;
  }

  private static Optional<Instant> at(Optional<Due> due) {
    return due.map(Due::at);
  }

  /** The last moment of a day, so that the day after it is one late. */
  private static Instant evening(LocalDate day) {
    return Dates.end(day).minusMillis(1);
  }

  /** The plan of a proposal binds nobody yet. */
  private static boolean running(Facts facts) {
    return facts.status() == ProjectStatus.RUNNING;
  }

  /** What was due earlier on the same day is a day late in words. */
  private static void late(
      List<Lit.Reason> reasons, String code, Optional<Instant> due, Instant now, int redDays) {
    due.filter(now::isAfter)
        .map(it -> Math.max(1, ChronoUnit.DAYS.between(Dates.day(it), Dates.day(now))))
        .map(days -> new Lit.Reason(days >= redDays ? Light.RED : Light.YELLOW, code, days))
        .ifPresent(reasons::add);
  }

  /**
   * What the light is computed from.
   *
   * @param led whether somebody leads it
   * @param nextMilestone the first day of one that is not done
   * @param below whether an inspection found it below standard, and it was not put right
   */
  record Facts(
      ProjectStatus status,
      boolean led,
      ProjectClocks clocks,
      Optional<LocalDate> nextMilestone,
      boolean below) {

    /** As if nothing were to be put right. */
    Facts rectified() {
      return new Facts(status, led, clocks.rectification(Optional.empty()), nextMilestone, false);
    }
  }
}
