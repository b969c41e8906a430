package org.linli.budgets;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** A round does not take place; everybody reads why. */
public record CallOffRound(String reason) {

  /**
   * @throws org.linli.kernel.Invalid without a reason
   */
  public CallOffRound(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    check.done();
  }
}
