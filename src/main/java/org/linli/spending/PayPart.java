package org.linli.spending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * The bank paid a part.
 *
 * @param bankLine id of the line of the bank's statement
 */
public record PayPart(String bankLine) {

  /**
   * @throws org.linli.kernel.Invalid if no line is named
   */
  public PayPart(@Nullable String bankLine) {
    var check = new Validation();
    this.bankLine = line(check, "bankLine", bankLine);
    check.done();
  }

  static String line(Validation check, String field, @Nullable String value) {
    var text = check.required(field, value, 36);
    try {
      return text.isEmpty() ? text : UUID.fromString(text).toString();
    } catch (IllegalArgumentException none) {
      check.reject(field, KernelError.NOT_A_CHOICE);
      return "";
    }
  }

  UUID line() {
    return UUID.fromString(bankLine);
  }
}
