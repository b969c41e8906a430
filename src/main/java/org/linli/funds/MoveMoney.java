package org.linli.funds;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * Money of an earmark goes back where it was allotted from, or from a reserve to its project.
 *
 * @param yuan as people write it
 * @param reason for everybody
 */
public record MoveMoney(String yuan, String reason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MoveMoney(@Nullable String yuan, @Nullable String reason) {
    var check = new Validation();
    Amount.typed(check, "yuan", Unit.YUAN, yuan);
    this.yuan = yuan == null ? "" : yuan;
    this.reason = check.required("reason", reason, 200);
    check.done();
  }

  long fen() {
    return Amount.parse(Unit.YUAN, yuan).value();
  }
}
