package org.linli.cases;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** Takes a case out of the library again, with a reason. */
public record WithdrawCase(String reason) {

  /**
   * @throws org.linli.kernel.Invalid without a reason
   */
  public WithdrawCase(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 300);
    check.done();
  }
}
