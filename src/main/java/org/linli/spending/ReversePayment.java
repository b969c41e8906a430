package org.linli.spending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Money came back; what was paid stays, and this stands beside it.
 *
 * @param returnedLine id of the line of the bank's statement by which it came
 * @param returnedFor why, for everybody
 */
public record ReversePayment(String returnedLine, String returnedFor) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReversePayment(@Nullable String returnedLine, @Nullable String returnedFor) {
    var check = new Validation();
    this.returnedLine = PayPart.line(check, "returnedLine", returnedLine);
    this.returnedFor = check.required("returnedFor", returnedFor, 200);
    PersonalWords.none(check, "returnedFor", this.returnedFor);
    check.done();
  }

  UUID line() {
    return UUID.fromString(returnedLine);
  }
}
