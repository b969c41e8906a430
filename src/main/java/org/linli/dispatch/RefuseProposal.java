package org.linli.dispatch;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A street does not whistle.
 *
 * @param answer why not, and what the community can do; it reads that
 */
public record RefuseProposal(String answer) {

  /**
   * @throws org.linli.kernel.Invalid if nothing is said
   */
  public RefuseProposal(@Nullable String answer) {
    var check = new Validation();
    this.answer = check.required("answer", answer, 300);
    check.done();
  }
}
