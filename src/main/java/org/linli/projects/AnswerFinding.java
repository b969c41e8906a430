package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whoever leads a project says what was done about something that was found.
 *
 * @param answer public
 */
public record AnswerFinding(String answer) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing
   */
  public AnswerFinding(@Nullable String answer) {
    var check = new Validation();
    this.answer = check.required("answer", answer, 500);
    check.done();
  }
}
