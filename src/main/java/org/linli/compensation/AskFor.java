package org.linli.compensation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A dwelling asks for compensation.
 *
 * @param ground a {@link AskGround}
 * @param amount in yuan
 * @param words why; for the dwelling's people, promoters and staff
 */
public record AskFor(String ground, String amount, String words) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskFor(@Nullable String ground, @Nullable String amount, @Nullable String words) {
    var check = new Validation();
    this.ground = check.choice("ground", ground, AskGround.CODES);
    this.amount = check.required("amount", amount, 20);
    this.words = check.optional("words", words, 300);
    if (!this.amount.isEmpty() && Fen.read(this.amount).filter(fen -> fen > 0).isEmpty()) {
      check.reject("amount", CompensationError.NO_MONEY);
    }
    check.done();
  }

  @JsonIgnore
  long fen() {
    return Fen.read(amount).orElseThrow();
  }
}
