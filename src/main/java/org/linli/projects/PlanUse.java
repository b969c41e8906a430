package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What becomes of something that nobody uses.
 *
 * @param plan public
 */
public record PlanUse(String plan) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing
   */
  public PlanUse(@Nullable String plan) {
    var check = new Validation();
    this.plan = check.required("plan", plan, 500);
    check.done();
  }
}
