package org.linli.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Names who reviews the money of something this year.
 *
 * @param about its supervision code
 * @param reviewer the account of somebody who may review
 * @param office for which organization, as everybody reads it
 */
public record NameReviewer(String about, String reviewer, String office) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public NameReviewer(@Nullable String about, @Nullable String reviewer, @Nullable String office) {
    var check = new Validation();
    var typed = check.required("about", about, 20);
    if (!typed.isEmpty() && CodeText.read(typed).isEmpty()) {
      check.reject("about", SupervisionError.NO_SUCH_CODE);
    }
    this.about = CodeText.read(typed).orElse("");
    this.reviewer = check.required("reviewer", reviewer, 36);
    this.office = check.required("office", office, 60);
    check.done();
  }

  boolean names(UUID account) {
    return reviewer.equals(account.toString());
  }
}
