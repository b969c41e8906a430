package org.linli.assembly;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody signs in with the code at the door.
 *
 * @param signCode four letters and digits
 * @param signName as they like to be called
 */
public record SignIn(String signCode, String signName) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SignIn(@Nullable String signCode, @Nullable String signName) {
    var check = new Validation();
    this.signCode = check.required("signCode", signCode, 12);
    this.signName = check.required("signName", signName, 20);
    check.done();
  }
}
