package org.linli.dispatch;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A community proposes that its street whistles 吹哨建议.
 *
 * @param why what it cannot do by itself, and who could
 */
public record ProposeWhistle(String why) {

  /**
   * @throws org.linli.kernel.Invalid if nothing is said
   */
  public ProposeWhistle(@Nullable String why) {
    var check = new Validation();
    this.why = check.required("why", why, 300);
    check.done();
  }
}
