package org.linli.evidence.draws;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody who was drawn cannot, so an alternate steps in.
 *
 * @param seat of whoever cannot: the place in which they were drawn
 * @param why everybody reads it
 */
public record ReplaceDrawn(String seat, String why) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReplaceDrawn(@Nullable String seat, @Nullable String why) {
    var check = new Validation();
    this.seat = "" + Whole.of(check, "seat", seat, 1, ListText.MOST);
    this.why = check.required("why", why, 100);
    check.done();
  }
}
