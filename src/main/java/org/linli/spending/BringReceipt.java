package org.linli.spending;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * An invoice or a receipt of a part.
 *
 * @param part number of the part that it is for
 * @param invoice its number, as printed
 * @param invoiced how much it says
 * @param issuedOn its day, {@code 2026-10-01}
 */
public record BringReceipt(String part, String invoice, String invoiced, String issuedOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public BringReceipt(
      @Nullable String part,
      @Nullable String invoice,
      @Nullable String invoiced,
      @Nullable String issuedOn) {
    var check = new Validation();
    this.part = part == null || part.isBlank() ? "1" : part.strip();
    if (!this.part.matches("[1-9]")) {
      check.reject("part", SpendingError.NOT_A_COUNT, 9);
    }
    this.invoice = plain(check.required("invoice", invoice, 40));
    if (!this.invoice.isEmpty() && !this.invoice.matches("[0-9A-Z]{4,30}")) {
      check.reject("invoice", SpendingError.NOT_AN_INVOICE);
    }
    this.invoiced = Objects.requireNonNullElse(invoiced, "");
    Amount.typed(check, "invoiced", Unit.YUAN, invoiced);
    this.issuedOn = Objects.requireNonNullElse(issuedOn, "").strip();
    check.day("issuedOn", issuedOn);
    check.done();
  }

  /** So that the same number is the same however it was typed: １２３－45 is 12345. */
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\-_/.№#:：]", "")
        .toUpperCase(Locale.ROOT);
  }

  int number() {
    return Integer.parseInt(part);
  }

  long fen() {
    return Amount.parse(Unit.YUAN, invoiced).value();
  }

  LocalDate day() {
    return LocalDate.parse(issuedOn);
  }
}
