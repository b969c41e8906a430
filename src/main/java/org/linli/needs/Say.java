package org.linli.needs;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Something said about a need at one of its steps.
 *
 * @param note in plain words
 */
public record Say(String note) {

  /**
   * @throws org.linli.kernel.Invalid if it says nothing
   */
  public Say(@Nullable String note) {
    var check = new Validation();
    this.note = check.required("note", note, 500);
    check.done();
  }
}
