package org.linli.assembly;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A meeting does not take place.
 *
 * @param reason why; public
 */
public record CallOffMeeting(String reason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CallOffMeeting(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    check.done();
  }
}
