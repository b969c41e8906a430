package org.linli.evaluation;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody whom a need concerns says how it went.
 *
 * @param grade name of a {@link Grade}
 * @param note what else they want to say, for the handlers; may be empty
 */
public record RateNeed(String grade, String note) {

  /** The longest note, in characters. */
  static final int MAX_NOTE = 500;

  /**
   * @throws org.linli.kernel.Invalid if there is no grade
   */
  public RateNeed(@Nullable String grade, @Nullable String note) {
    var check = new Validation();
    this.grade = check.choice("grade", grade, Grade.codes());
    this.note = check.optional("note", note, MAX_NOTE);
    check.done();
  }
}
