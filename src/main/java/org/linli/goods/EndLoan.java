package org.linli.goods;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Gives up what was asked for and not fetched.
 *
 * @param reason said to who asked, where a keeper declines
 */
public record EndLoan(String reason) {

  public EndLoan(@Nullable String reason) {
    var check = new Validation();
    this.reason = check.optional("reason", reason, 60);
    check.done();
  }
}
