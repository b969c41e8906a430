package org.linli.ballot;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says why a ballot does not take place.
 *
 * @param reason for everybody
 */
public record WithdrawBallot(String reason) {

  /**
   * @throws org.linli.kernel.Invalid without a reason
   */
  public WithdrawBallot(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 300);
    check.done();
  }
}
