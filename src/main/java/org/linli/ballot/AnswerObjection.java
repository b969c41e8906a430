package org.linli.ballot;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says why an objection changes nothing.
 *
 * @param answer for whoever made it
 */
public record AnswerObjection(String answer) {

  /**
   * @throws org.linli.kernel.Invalid without an answer
   */
  public AnswerObjection(@Nullable String answer) {
    var check = new Validation();
    this.answer = check.required("answer", answer, 500);
    check.done();
  }
}
