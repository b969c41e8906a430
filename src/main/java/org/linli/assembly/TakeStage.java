package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A stage of the template was done.
 *
 * @param stage its code
 * @param heldOn {@code 2026-12-01}
 */
public record TakeStage(String stage, String heldOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public TakeStage(@Nullable String stage, @Nullable String heldOn) {
    var check = new Validation();
    this.stage = check.required("stage", stage, 40);
    this.heldOn = check.day("heldOn", heldOn).toString();
    check.done();
  }

  @JsonIgnore
  LocalDate on() {
    return LocalDate.parse(heldOn);
  }
}
