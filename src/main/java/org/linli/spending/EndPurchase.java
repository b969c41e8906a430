package org.linli.spending;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What was not paid of a purchase is not going to be.
 *
 * @param endedFor why, for everybody
 */
public record EndPurchase(String endedFor) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing, too long or names somebody's number
   */
  public EndPurchase(@Nullable String endedFor) {
    var check = new Validation();
    this.endedFor = check.required("endedFor", endedFor, 200);
    PersonalWords.none(check, "endedFor", this.endedFor);
    check.done();
  }
}
