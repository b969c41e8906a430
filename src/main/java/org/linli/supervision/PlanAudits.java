package org.linli.supervision;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Plans this year's audits: whose numbers decide, and when they fall.
 *
 * @param source whose numbers: six of thirty-three balls, as 双色球红球
 * @param day on which they fall, later than today
 */
public record PlanAudits(String source, String day) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PlanAudits(@Nullable String source, @Nullable String day) {
    var check = new Validation();
    this.source = check.required("source", source, 120);
    this.day = check.day("day", day).toString();
    check.done();
  }
}
