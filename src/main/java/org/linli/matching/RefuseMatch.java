package org.linli.matching;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A proposed pair does not fit.
 *
 * @param reason why, in words; it is not proposed again
 */
public record RefuseMatch(String reason) {

  /**
   * @throws org.linli.kernel.Invalid if nothing is said
   */
  public RefuseMatch(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    check.done();
  }
}
