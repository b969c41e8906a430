package org.linli.disclosure;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Closes a quarter.
 *
 * @param openReason why it is closed although something is open; empty where nothing is
 */
public record CloseQuarter(String openReason) {

  private static final int LONGEST = 300;

  /**
   * @throws org.linli.kernel.Invalid if it is too long
   */
  public CloseQuarter(@Nullable String openReason) {
    var check = new Validation();
    this.openReason = check.optional("openReason", openReason, LONGEST);
    check.done();
  }
}
