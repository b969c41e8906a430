package org.linli.evidence.draws;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Types the numbers that fell.
 *
 * @param numbers with anything between them
 */
public record EnterNumbers(String numbers) {

  /**
   * @throws org.linli.kernel.Invalid if there is nothing
   */
  public EnterNumbers(@Nullable String numbers) {
    var check = new Validation();
    this.numbers = check.required("numbers", numbers, 300);
    check.done();
  }
}
