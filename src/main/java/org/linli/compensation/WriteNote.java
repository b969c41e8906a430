package org.linli.compensation;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A note of whoever mediates; for staff alone.
 *
 * @param note what was said and what may help
 */
public record WriteNote(String note) {

  /**
   * @throws org.linli.kernel.Invalid naming the field
   */
  public WriteNote(@Nullable String note) {
    var check = new Validation();
    this.note = check.required("note", note, 1000);
    check.done();
  }
}
