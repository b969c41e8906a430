package org.linli.spending;

import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Grade;
import org.linli.kernel.Validation;

/**
 * Whether what was delivered is as agreed (FUND-7).
 *
 * @param grade one of the five
 * @param seen how that was found out, for everybody
 */
public record EvaluateDelivery(String grade, String seen) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public EvaluateDelivery(@Nullable String grade, @Nullable String seen) {
    var check = new Validation();
    this.grade = check.choice("grade", grade, Grade.codes());
    this.seen = check.required("seen", seen, 300);
    PersonalWords.none(check, "seen", this.seen);
    check.done();
  }

  boolean good() {
    return !Grade.valueOf(grade).bad();
  }
}
