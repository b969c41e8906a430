package org.linli.cases.pilots;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** A pilot is given up before it begins, or its spreading is finished; everybody reads why. */
public record EndPilot(String reason) {

  /**
   * @throws org.linli.kernel.Invalid without a reason
   */
  public EndPilot(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 300);
    check.done();
  }
}
