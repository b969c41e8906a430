package org.linli.juries;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts the wording of a recommendation to the members of a jury.
 *
 * @param recommendation what it recommends, and why
 * @param minority what those say who see it otherwise; may be empty
 */
public record PutWording(String recommendation, String minority) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PutWording(@Nullable String recommendation, @Nullable String minority) {
    var check = new Validation();
    this.recommendation = check.required("recommendation", recommendation, 2000);
    this.minority = check.optional("minority", minority, 1000);
    check.done();
  }
}
