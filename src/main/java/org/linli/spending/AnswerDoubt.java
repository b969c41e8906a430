package org.linli.spending;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody looked into what was in doubt.
 *
 * @param explained what came of it, for everybody
 */
public record AnswerDoubt(String explained) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing, too long or names somebody's number
   */
  public AnswerDoubt(@Nullable String explained) {
    var check = new Validation();
    this.explained = check.required("explained", explained, 300);
    PersonalWords.none(check, "explained", this.explained);
    check.done();
  }
}
