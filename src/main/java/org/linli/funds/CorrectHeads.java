package org.linli.funds;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Residents were counted again, perhaps after the year.
 *
 * @param heads how many they are
 * @param reason for everybody
 */
public record CorrectHeads(String heads, String reason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CorrectHeads(@Nullable String heads, @Nullable String reason) {
    var check = new Validation();
    this.heads = CertifyHeads.count(check, "heads", heads);
    this.reason = check.required("reason", reason, 200);
    check.done();
  }

  int count() {
    return Integer.parseInt(heads);
  }
}
