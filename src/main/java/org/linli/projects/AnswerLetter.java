package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whoever leads the project answers a letter.
 *
 * @param answer for who issued it
 */
public record AnswerLetter(String answer) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing
   */
  public AnswerLetter(@Nullable String answer) {
    var check = new Validation();
    this.answer = check.required("answer", answer, 500);
    check.done();
  }
}
