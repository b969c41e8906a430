package org.linli.needs;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A worker found the need real.
 *
 * @param summary one sentence for the public, without anybody's name
 * @param note what was found, for the public
 */
public record VerifyNeed(String summary, String note) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public VerifyNeed(@Nullable String summary, @Nullable String note) {
    var check = new Validation();
    this.summary = check.required("summary", summary, 60);
    this.note = check.required("note", note, 500);
    check.done();
  }
}
