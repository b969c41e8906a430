package org.linli.matching;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit says that it is done.
 *
 * @param note what it did; public
 */
public record ReportDone(String note) {

  /**
   * @throws org.linli.kernel.Invalid if it says nothing
   */
  public ReportDone(@Nullable String note) {
    var check = new Validation();
    this.note = check.required("note", note, 500);
    check.done();
  }
}
