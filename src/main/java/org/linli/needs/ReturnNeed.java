package org.linli.needs;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The community does not take the need on.
 *
 * @param reason for the raiser, with who can help instead
 */
public record ReturnNeed(String reason) {

  /**
   * @throws org.linli.kernel.Invalid if there is no reason
   */
  public ReturnNeed(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 500);
    check.done();
  }
}
