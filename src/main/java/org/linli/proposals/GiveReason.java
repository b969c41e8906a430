package org.linli.proposals;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Why something is done: withdrawn, taken up, hidden, appealed against.
 *
 * @param reason for everybody
 */
public record GiveReason(String reason) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing or too long
   */
  public GiveReason(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 300);
    check.done();
  }
}
