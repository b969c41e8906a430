package org.linli.supervision;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** The answer that everybody reads. */
public record AnswerInPublic(String answer) {

  /**
   * @throws org.linli.kernel.Invalid if there is none
   */
  public AnswerInPublic(@Nullable String answer) {
    var check = new Validation();
    this.answer = check.required("answer", answer, 1000);
    check.done();
  }
}
