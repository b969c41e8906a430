package org.linli.pacts;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Gives a draft up.
 *
 * @param givenUpFor why, for everybody
 */
public record GiveUpDraft(String givenUpFor) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing or too long
   */
  public GiveUpDraft(@Nullable String givenUpFor) {
    var check = new Validation();
    this.givenUpFor = check.required("givenUpFor", givenUpFor, 300);
    check.done();
  }
}
