package org.linli.matching;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit cannot help this time.
 *
 * @param whyNot code of a reason, or empty: nobody has to give one
 */
public record DeclineRequest(String whyNot) {

  /**
   * @throws org.linli.kernel.Invalid if it is too long for any code
   */
  public DeclineRequest(@Nullable String whyNot) {
    var check = new Validation();
    this.whyNot = check.optional("whyNot", whyNot, 30);
    check.done();
  }
}
