package org.linli.assembly;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A task is done.
 *
 * @param note what was done; public
 */
public record FinishTask(String note) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FinishTask(@Nullable String note) {
    var check = new Validation();
    this.note = check.required("note", note, 200);
    check.done();
  }
}
