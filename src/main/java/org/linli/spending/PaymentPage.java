package org.linli.spending;

import java.time.LocalDate;
import org.linli.kernel.ShortNumber;

/**
 * A payment with the purchase that it belongs to.
 *
 * @param receiptDays after which papers are to be there
 */
public record PaymentPage(ShortNumber number, PurchasePage page, int receiptDays) {

  /** The part that it paid. */
  public PurchasePage.Portion portion() {
    return page.paidBy(number.toString()).orElseThrow();
  }

  /** Whether no paper can be looked at though its day has passed. */
  public boolean papersLate(LocalDate today) {
    var paidOn = portion().paidOn();
    return paidOn != null
        && paidOn.plusDays(receiptDays).isBefore(today)
        && page.receiptsOf(portion().part()).stream().allMatch(it -> it.shown().isEmpty());
  }
}
