package org.linli.compensation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What a dwelling says to the plan.
 *
 * @param agreement a {@link Agreement}
 * @param why why not; for the dwelling's people, promoters and staff
 * @param seenPlan version of the plan that was read
 * @param seenAnswer how often the dwelling had answered then; another owner may have answered since
 */
public record AnswerPlan(String agreement, String why, String seenPlan, String seenAnswer) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AnswerPlan(
      @Nullable String agreement,
      @Nullable String why,
      @Nullable String seenPlan,
      @Nullable String seenAnswer) {
    var check = new Validation();
    this.agreement = check.choice("agreement", agreement, Agreement.CODES);
    this.why =
        this.agreement.equals(Agreement.AGAINST.name())
            ? check.required("why", why, 300)
            : check.optional("why", why, 300);
    this.seenPlan = check.required("seenPlan", seenPlan, 9);
    this.seenAnswer = check.required("seenAnswer", seenAnswer, 9);
    check.done();
  }

  @JsonIgnore
  Agreement choice() {
    return Agreement.valueOf(agreement);
  }
}
