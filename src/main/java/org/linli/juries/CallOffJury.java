package org.linli.juries;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Calls a jury off.
 *
 * @param reason for everybody
 */
public record CallOffJury(String reason) {

  /**
   * @throws org.linli.kernel.Invalid if there is no reason
   */
  public CallOffJury(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    check.done();
  }
}
