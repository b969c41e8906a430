package org.linli.pacts;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * An authority gives it back, or orders to correct what is in force.
 *
 * @param returnedFor why, for everybody
 */
public record ReturnPact(String returnedFor) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing or too long
   */
  public ReturnPact(@Nullable String returnedFor) {
    var check = new Validation();
    this.returnedFor = check.required("returnedFor", returnedFor, 300);
    check.done();
  }
}
