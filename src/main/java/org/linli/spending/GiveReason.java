package org.linli.spending;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Why somebody says no, releases something urgently or ends it; everybody reads it.
 *
 * @param reason in their words
 */
public record GiveReason(String reason) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing, too long or names somebody's number
   */
  public GiveReason(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 200);
    PersonalWords.none(check, "reason", this.reason);
    check.done();
  }
}
