package org.linli.privacy;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Decides a request.
 *
 * @param done whether it was done; a deletion is carried out with the decision
 * @param answer what the person reads: what was done, or why it is refused and who can help
 */
public record DecideRequest(boolean done, String answer) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideRequest(boolean done, @Nullable String answer) {
    var check = new Validation();
    this.done = done;
    this.answer = check.required("answer", answer, 1000);
    check.done();
  }
}
