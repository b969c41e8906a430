package org.linli.funds;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A task of a block grant was done.
 *
 * @param result what came of it, for everybody
 */
public record FinishTask(String result) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FinishTask(@Nullable String result) {
    var check = new Validation();
    this.result = check.required("result", result, 200);
    check.done();
  }
}
