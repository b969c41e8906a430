package org.linli.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whether a whistle counts in a department's rate.
 *
 * @param rate one of {@link Rate}
 * @param granted {@code yes}: it does not count; {@code no}: it does
 * @param reason why; the department reads it
 */
public record DecideExclusion(String rate, String granted, String reason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideExclusion(@Nullable String rate, @Nullable String granted, @Nullable String reason) {
    var check = new Validation();
    this.rate = check.choice("rate", rate, AskExclusion.RATES);
    this.granted = check.choice("granted", granted, AnswerWhistle.CHOICES);
    this.reason = check.required("reason", reason, 300);
    check.done();
  }

  @JsonIgnore
  Rate of() {
    return Rate.valueOf(rate);
  }

  boolean grants() {
    return granted.equals("yes");
  }
}
