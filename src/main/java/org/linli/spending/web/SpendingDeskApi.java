package org.linli.spending.web;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.linli.files.Pictures;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.spending.AnswerDoubt;
import org.linli.spending.AskPurchase;
import org.linli.spending.BringReceipt;
import org.linli.spending.CoverReceipt;
import org.linli.spending.EndPurchase;
import org.linli.spending.EvaluateDelivery;
import org.linli.spending.GiveReason;
import org.linli.spending.PayPart;
import org.linli.spending.PaymentManagement;
import org.linli.spending.PurchaseFile;
import org.linli.spending.PurchaseLine;
import org.linli.spending.PurchaseManagement;
import org.linli.spending.ReceiptFile;
import org.linli.spending.ReceiptManagement;
import org.linli.spending.ReleaseUrgently;
import org.linli.spending.ReversePayment;
import org.linli.spending.SpendingReading;
import org.linli.web.Visitor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Purchases over JSON, for those who work on them. */
@RestController
@RequestMapping("/api/c/{community}/spending/desk")
class SpendingDeskApi {

  private static final String ONE = "/{purchase:\\d.*}";

  private final SpendingReading reading;
  private final PurchaseManagement purchases;
  private final PaymentManagement payments;
  private final ReceiptManagement receipts;
  private final Pictures pictures;

  SpendingDeskApi(
      SpendingReading reading,
      PurchaseManagement purchases,
      PaymentManagement payments,
      ReceiptManagement receipts,
      Pictures pictures) {
    this.reading = reading;
    this.purchases = purchases;
    this.payments = payments;
    this.receipts = receipts;
    this.pictures = pictures;
  }

  @GetMapping
  Slice<PurchaseLine> desk(Actor actor, Paging paging) {
    return reading.desk(actor, paging);
  }

  @GetMapping(ONE)
  PurchaseFile file(Actor actor, ShortNumber number) {
    return reading.file(actor, number);
  }

  @PostMapping
  ResponseEntity<PurchaseFile> ask(
      Actor actor, Community community, @RequestBody AskPurchase command) {
    var number = purchases.ask(actor, command);
    return ResponseEntity.created(
            URI.create("/api" + community.path() + "/spending/desk/" + number))
        .body(reading.file(actor, number));
  }

  @PostMapping(ONE + "/approved")
  ResponseEntity<PurchaseFile> approve(Actor actor, ShortNumber number) {
    purchases.approve(actor, number);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/confirmed")
  ResponseEntity<PurchaseFile> confirm(Actor actor, ShortNumber number) {
    purchases.confirm(actor, number);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/withdrawn")
  ResponseEntity<PurchaseFile> withdraw(Actor actor, ShortNumber number) {
    purchases.withdraw(actor, number);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/released")
  ResponseEntity<PurchaseFile> release(
      Actor actor, ShortNumber number, @RequestBody ReleaseUrgently command) {
    purchases.release(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/refused")
  ResponseEntity<PurchaseFile> refuse(
      Actor actor, ShortNumber number, @RequestBody GiveReason command) {
    purchases.refuse(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/denied")
  ResponseEntity<PurchaseFile> deny(
      Actor actor, ShortNumber number, @RequestBody GiveReason command) {
    purchases.deny(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/ended")
  ResponseEntity<PurchaseFile> end(
      Actor actor, ShortNumber number, @RequestBody EndPurchase command) {
    purchases.end(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/delivery")
  ResponseEntity<PurchaseFile> evaluate(
      Actor actor, ShortNumber number, @RequestBody EvaluateDelivery command) {
    purchases.evaluate(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/doubts/{doubt}")
  ResponseEntity<PurchaseFile> answer(
      Actor actor, ShortNumber number, @PathVariable UUID doubt, @RequestBody AnswerDoubt command) {
    purchases.answer(actor, number, doubt, command);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/parts/{part:[1-9]}/payment")
  ResponseEntity<PurchaseFile> pay(
      Actor actor, ShortNumber number, @PathVariable int part, @RequestBody PayPart command) {
    payments.pay(actor, number, part, command);
    return filed(actor, number);
  }

  @PostMapping(ONE + "/parts/{part:[1-9]}/reversal")
  ResponseEntity<PurchaseFile> reverse(
      Actor actor,
      ShortNumber number,
      @PathVariable int part,
      @RequestBody ReversePayment command) {
    payments.reverse(actor, number, part, command);
    return filed(actor, number);
  }

  /** The same file twice is refused, so this needs no key; it is read outside a transaction. */
  @PostMapping(value = ONE + "/receipts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Brought> bring(
      Visitor visitor,
      ShortNumber number,
      @RequestParam("receiptFile") MultipartFile file,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String invoice,
      @RequestParam(defaultValue = "") String invoiced,
      @RequestParam(defaultValue = "") String issuedOn)
      throws IOException {
    var actor = visitor.actor().orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
    var command = new BringReceipt(part, invoice, invoiced, issuedOn);
    var content =
        ReceiptFile.of(
            pictures, ReceiptPages.content(file, "receiptFile"), ReceiptPages.name(file));
    return ResponseEntity.ok(new Brought(receipts.bring(actor, number, command, content)));
  }

  @PostMapping(ONE + "/receipts/{receipt}")
  ResponseEntity<PurchaseFile> publish(
      Actor actor,
      ShortNumber number,
      @PathVariable UUID receipt,
      @RequestBody CoverReceipt command) {
    receipts.publish(actor, number, receipt, command);
    return filed(actor, number);
  }

  private ResponseEntity<PurchaseFile> filed(Actor actor, ShortNumber number) {
    return ResponseEntity.ok(reading.file(actor, number));
  }

  /**
   * @param id of the paper
   */
  record Brought(UUID id) {}
}
