package org.linli.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The raiser says how it went.
 *
 * @param grade name of a {@link Grade}
 * @param note what else they want to say, for the handlers; may be empty
 */
public record RateNeed(String grade, String note) {

  /**
   * @throws org.linli.kernel.Invalid if there is no grade
   */
  public RateNeed(@Nullable String grade, @Nullable String note) {
    var check = new Validation();
    var grades = Arrays.stream(Grade.values()).map(Grade::name).toList();
    this.grade = check.choice("grade", grade, grades);
    this.note = check.optional("note", note, 500);
    check.done();
  }

  Grade asGrade() {
    return Grade.valueOf(grade);
  }
}
