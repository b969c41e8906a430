package org.linli.evidence.draws;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The draw does not count.
 *
 * @param reason everybody reads it
 */
public record AnnulDraw(String reason) {

  /**
   * @throws org.linli.kernel.Invalid if there is none
   */
  public AnnulDraw(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    check.done();
  }
}
