package org.linli.cases.pilots;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** The street objects to a pilot; everybody reads why. */
public record ObjectToPilot(String reason) {

  /**
   * @throws org.linli.kernel.Invalid without a reason
   */
  public ObjectToPilot(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 300);
    check.done();
  }
}
