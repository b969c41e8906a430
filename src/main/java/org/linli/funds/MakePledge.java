package org.linli.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * Somebody means to give.
 *
 * @param yuan as people write it
 * @param giver a person or a unit, as in the account that they pay from
 * @param naming {@code NAMED} or {@code UNNAMED}: whether everybody may read who gave
 */
public record MakePledge(String yuan, String giver, String naming) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MakePledge(@Nullable String yuan, @Nullable String giver, @Nullable String naming) {
    var check = new Validation();
    Amount.typed(check, "yuan", Unit.YUAN, yuan);
    this.yuan = yuan == null ? "" : yuan;
    this.giver = check.required("giver", giver, 40);
    this.naming = check.choice("naming", naming, List.of("NAMED", "UNNAMED"));
    check.done();
  }

  long fen() {
    return Amount.parse(Unit.YUAN, yuan).value();
  }
}
