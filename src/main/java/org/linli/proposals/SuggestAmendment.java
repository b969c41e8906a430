package org.linli.proposals;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A resident writes what is proposed as it should read instead.
 *
 * @param suggested the whole text
 * @param because why, for everybody
 */
public record SuggestAmendment(String suggested, String because) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SuggestAmendment(@Nullable String suggested, @Nullable String because) {
    var check = new Validation();
    this.suggested = check.required("suggested", suggested, WriteProposal.LONGEST);
    this.because = check.required("because", because, 200);
    check.done();
  }
}
