package org.linli.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.platform.Dates;
import org.linli.platform.Rule;

/**
 * From records to a light (PROJ-3): the rule {@code projects/light} says after how many days what is
 * late is red.
 */
record LightRule(int reportRedDays, int inspectionRedDays) {

  static LightRule of(Rule rule) {
    return new LightRule(rule.number("report_red_days"), rule.number("inspection_red_days"));
  }

  Lit of(Facts facts, Instant now) {
    if (facts.status().ended()) {
      return new Lit(Light.GREEN, List.of(new Lit.Reason(Light.GREEN, "ended", 0)));
    }
    var reasons = new ArrayList<Lit.Reason>();
    if (facts.below()) {
      reasons.add(new Lit.Reason(Light.RED, "below-standard", 0));
    }
    late(reasons, "report-late", facts.reportDue(), now, reportRedDays);
    late(reasons, "inspection-late", facts.inspectionDue(), now, inspectionRedDays);
    late(
        reasons,
        "milestone-late",
        facts.nextMilestone().filter(day -> running(facts)).map(Dates::end),
        now,
        Integer.MAX_VALUE);
    late(reasons, "decision-late", facts.decisionDue(), now, Integer.MAX_VALUE);
    if (!facts.led()) {
      reasons.add(new Lit.Reason(Light.YELLOW, "no-lead", 0));
    }
    if (reasons.isEmpty()) {
      reasons.add(new Lit.Reason(Light.GREEN, "on-time", 0));
    }
    reasons.sort(Comparator.comparing(Lit.Reason::light).reversed());
    return new Lit(reasons.getFirst().light(), reasons);
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
   * @param below whether the last inspection found it below standard
   */
  record Facts(
      ProjectStatus status,
      boolean led,
      Optional<Instant> decisionDue,
      Optional<Instant> reportDue,
      Optional<Instant> inspectionDue,
      Optional<LocalDate> nextMilestone,
      boolean below) {}
}
