package org.linli.spending.web;

import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.spending.PaymentLine;
import org.linli.spending.PaymentPage;
import org.linli.spending.PurchaseLine;
import org.linli.spending.PurchasePage;
import org.linli.spending.SpendingReading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money that left, over JSON, for everybody. */
@RestController
@RequestMapping("/api/c/{community}/spending")
class SpendingApi {

  private final SpendingReading reading;

  SpendingApi(SpendingReading reading) {
    this.reading = reading;
  }

  /** Payments, the newest first. */
  @GetMapping
  Slice<PaymentLine> payments(Scope scope, Paging paging) {
    return reading.payments(scope, paging);
  }

  /** A payment, down to its papers and approvals. */
  @GetMapping("/{payment:\\d.*}")
  PaymentPage payment(Scope scope, ShortNumber number) {
    return reading.payment(scope, number);
  }

  /** What was approved, refused or ended. */
  @GetMapping("/purchases")
  Slice<PurchaseLine> purchases(Scope scope, Paging paging) {
    return reading.purchases(scope, paging);
  }

  /** One of these. */
  @GetMapping("/purchases/{purchase:\\d.*}")
  PurchasePage purchase(Scope scope, ShortNumber number) {
    return reading.purchase(scope, number);
  }
}
