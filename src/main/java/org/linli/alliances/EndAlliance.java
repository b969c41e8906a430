package org.linli.alliances;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit leaves, or the community dissolves it.
 *
 * @param reason why; public
 */
public record EndAlliance(String reason) {

  /**
   * @throws org.linli.kernel.Invalid if the reason is missing
   */
  public EndAlliance(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    check.done();
  }
}
