package org.linli.fairs;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A fair does not take place.
 *
 * @param reason public, and told to whoever has a stall
 * @param series {@code yes} cancels the later ones of the series too
 */
public record CancelFair(String reason, String series) {

  /**
   * @throws org.linli.kernel.Invalid if the reason is missing
   */
  public CancelFair(@Nullable String reason, @Nullable String series) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 100);
    this.series = check.optional("series", series, 3);
    check.done();
  }
}
