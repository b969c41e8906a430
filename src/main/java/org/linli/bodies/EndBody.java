package org.linli.bodies;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Ends a body and every term in it.
 *
 * @param reason why; public
 */
public record EndBody(String reason) {

  /**
   * @throws org.linli.kernel.Invalid if the reason is missing
   */
  public EndBody(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    check.done();
  }
}
