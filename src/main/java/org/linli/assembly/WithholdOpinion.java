package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Nobody reads an opinion any more; its writer does.
 *
 * @param reason why; its writer reads it
 */
public record WithholdOpinion(String opinionNumber, String reason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WithholdOpinion(@Nullable String opinionNumber, @Nullable String reason) {
    var check = new Validation();
    this.opinionNumber = "" + Counted.line(check, "opinionNumber", opinionNumber);
    this.reason = check.required("reason", reason, 200);
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(opinionNumber);
  }
}
