package org.linli.funds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Money goes back to whoever gave it.
 *
 * @param returnLine line of the bank by which it was paid back
 * @param returnReason for everybody; never a name
 */
public record ReturnIncome(String returnLine, String returnReason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReturnIncome(@Nullable String returnLine, @Nullable String returnReason) {
    var check = new Validation();
    this.returnLine = check.required("returnLine", returnLine, 36);
    this.returnReason = check.required("returnReason", returnReason, 200);
    check.done();
  }

  UUID line() {
    try {
      return UUID.fromString(returnLine);
    } catch (IllegalArgumentException noId) {
      throw org.linli.kernel.Invalid.field("returnLine", org.linli.kernel.KernelError.NOT_A_CHOICE);
    }
  }
}
