package org.linli.projects;

import java.util.List;

/**
 * A light with all that made it so; green has one reason, that nothing is late.
 *
 * @param reasons the gravest first
 */
public record Lit(Light light, List<Reason> reasons) {

  public Lit {
    reasons = List.copyOf(reasons);
  }

  /**
   * Why.
   *
   * @param code what, as {@code report-late}
   * @param days how many days late, 0 where that says nothing
   */
  public record Reason(Light light, String code, long days) {

    /** All of them. */
    public static final List<String> CODES =
        List.of(
            "on-time",
            "ended",
            "below-standard",
            "rectify",
            "rectification-late",
            "report-late",
            "inspection-late",
            "milestone-late",
            "no-lead",
            "decision-late",
            "finding-late",
            "major-finding",
            "use-late",
            "unused",
            "excused",
            "out");
  }
}
