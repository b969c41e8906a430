package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** Brings a resolution to the street as a proposal to whistle. */
public record CarryOut(String resolutionNumber) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CarryOut(@Nullable String resolutionNumber) {
    var check = new Validation();
    this.resolutionNumber = "" + Counted.line(check, "resolutionNumber", resolutionNumber);
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(resolutionNumber);
  }
}
