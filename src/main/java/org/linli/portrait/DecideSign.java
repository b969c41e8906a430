package org.linli.portrait;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody says whether a sign is a need.
 *
 * @param needed {@code yes} or {@code no}
 * @param reason why; read by staff only
 */
public record DecideSign(String needed, String reason) {

  private static final String YES = "yes";

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public DecideSign(@Nullable String needed, @Nullable String reason) {
    var check = new Validation();
    this.needed = check.choice("needed", needed, List.of(YES, "no"));
    this.reason = check.required("reason", reason, 500);
    check.done();
  }

  boolean confirms() {
    return needed.equals(YES);
  }
}
