package org.linli.funds;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Closes a fund that holds nothing any more.
 *
 * @param reason for everybody
 */
public record CloseFund(String reason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CloseFund(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    check.done();
  }
}
