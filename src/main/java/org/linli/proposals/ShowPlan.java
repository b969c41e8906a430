package org.linli.proposals;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A planner 社区规划师 shows a plan: a new version of it each round.
 *
 * @param planner who drew it, for everybody
 * @param changes what is new in this version, and which remarks it answers
 * @param seen what is to be seen, for those who do not see it
 */
public record ShowPlan(String planner, String changes, String seen) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ShowPlan(@Nullable String planner, @Nullable String changes, @Nullable String seen) {
    var check = new Validation();
    this.planner = check.required("planner", planner, 30);
    this.changes = check.required("changes", changes, 500);
    this.seen = check.required("seen", seen, 100);
    check.done();
  }
}
