package org.linli.spending.web;

import java.time.Clock;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.files.web.PictureAnswer;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.spending.ReceiptManagement;
import org.linli.spending.SpendingReading;
import org.linli.web.Layout;
import org.linli.web.QrCode;
import org.linli.web.Screen;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What everybody reads of money that left: each line down to its papers and approvals (FUND-3). */
@Controller
class SpendingPages {

  private static final String AT = "/c/{community}/spending";

  private final SpendingReading reading;
  private final ReceiptManagement receipts;
  private final Templates templates;
  private final Clock clock;

  SpendingPages(
      SpendingReading reading, ReceiptManagement receipts, Templates templates, Clock clock) {
    this.reading = reading;
    this.receipts = receipts;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(AT)
  View list(Scope scope, Layout page, Paging paging) {
    return Screen.ok(templates.spendingList(page, reading.payments(scope, paging)));
  }

  @GetMapping(AT + "/{payment:\\d.*}")
  View payment(Scope scope, Layout page, ShortNumber number) {
    var shown = reading.payment(scope, number);
    return Screen.ok(
        templates.spendingPayment(
            page,
            shown,
            Dates.day(clock.instant()),
            QrCode.leadingTo(page, "/spending/" + number)));
  }

  @GetMapping(AT + "/purchases")
  View purchases(Scope scope, Layout page, Paging paging) {
    return Screen.ok(
        templates.spendingPurchases(page, reading.purchases(scope, paging), clock.instant()));
  }

  @GetMapping(AT + "/purchases/{purchase:\\d.*}")
  View purchase(Scope scope, Layout page, ShortNumber number) {
    return Screen.ok(
        templates.spendingPurchase(page, reading.purchase(scope, number), clock.instant()));
  }

  /** A paper as everybody may see it, large or small. */
  @GetMapping(AT + "/receipts/{receipt}/{sha256}")
  ResponseEntity<Resource> receipt(
      Scope scope, @PathVariable UUID receipt, @PathVariable String sha256) {
    return PictureAnswer.of(receipts.shown(scope, receipt, sha256));
  }
}
