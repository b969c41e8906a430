package org.linli.matching;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * The community says on what terms a need may be claimed.
 *
 * @param amount how much is wanted, or empty
 * @param ofWhat of what, with its measure; only with an amount
 * @param residents {@code yes} if residents may claim it
 */
public record SetTerms(String amount, String ofWhat, String residents) {

  static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SetTerms(@Nullable String amount, @Nullable String ofWhat, @Nullable String residents) {
    var check = new Validation();
    this.amount = check.optional("amount", amount, 5);
    this.ofWhat = check.optional("ofWhat", ofWhat, 12);
    this.residents = check.optional("residents", residents, 3);
    if (!this.amount.isEmpty() && !NUMBER.matcher(this.amount).matches()) {
      check.reject("amount", ClaimError.NOT_A_NUMBER);
    }
    if (this.amount.isEmpty() != this.ofWhat.isEmpty()) {
      check.reject(this.amount.isEmpty() ? "amount" : "ofWhat", KernelError.REQUIRED);
    }
    check.done();
  }

  ClaimTerms terms() {
    var wanted =
        amount.isEmpty() ? Optional.<Integer>empty() : Optional.of(Integer.valueOf(amount));
    return new ClaimTerms(wanted, ofWhat, residents.equals("yes"));
  }
}
