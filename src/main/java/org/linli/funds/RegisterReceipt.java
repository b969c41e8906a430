package org.linli.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Registers the unified donation receipt that a charity or a government department issued (FUND-6).
 *
 * @param receiptNumber as printed on it
 * @param taxWay {@code CHARITY} or {@code GOVERNMENT}: through whom it was given
 */
public record RegisterReceipt(String receiptNumber, String taxWay) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RegisterReceipt(@Nullable String receiptNumber, @Nullable String taxWay) {
    var check = new Validation();
    this.receiptNumber = check.required("receiptNumber", receiptNumber, 40);
    this.taxWay = check.choice("taxWay", taxWay, List.of("CHARITY", "GOVERNMENT"));
    check.done();
  }
}
