package org.linli.funds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * Records a trust, a PPP or a sponsorship with its terms, all of them public (FUND-11).
 *
 * @param agreementKind {@code TRUST}, {@code PPP} or {@code SPONSORSHIP}
 * @param agreementTitle what it is about
 * @param withUnit the partner
 * @param agreedYuan as people write it
 * @param agreedFrom first day
 * @param agreedUntil last day
 * @param agreedTerms who does what
 * @param inReturn what the partner gets
 */
public record MakeAgreement(
    String agreementKind,
    String agreementTitle,
    String withUnit,
    String agreedYuan,
    String agreedFrom,
    String agreedUntil,
    String agreedTerms,
    String inReturn) {

  /** What can be agreed. */
  public static final List<String> KINDS = List.of("TRUST", "PPP", "SPONSORSHIP");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MakeAgreement(
      @Nullable String agreementKind,
      @Nullable String agreementTitle,
      @Nullable String withUnit,
      @Nullable String agreedYuan,
      @Nullable String agreedFrom,
      @Nullable String agreedUntil,
      @Nullable String agreedTerms,
      @Nullable String inReturn) {
    var check = new Validation();
    this.agreementKind = check.choice("agreementKind", agreementKind, KINDS);
    this.agreementTitle = check.required("agreementTitle", agreementTitle, 40);
    this.withUnit = check.required("withUnit", withUnit, 40);
    Amount.typed(check, "agreedYuan", Unit.YUAN, agreedYuan);
    this.agreedYuan = agreedYuan == null ? "" : agreedYuan;
    this.agreedFrom = check.day("agreedFrom", agreedFrom).toString();
    this.agreedUntil = check.day("agreedUntil", agreedUntil).toString();
    if (LocalDate.parse(this.agreedUntil).isBefore(LocalDate.parse(this.agreedFrom))) {
      check.reject("agreedUntil", FundError.OVER);
    }
    this.agreedTerms = check.required("agreedTerms", agreedTerms, 1000);
    this.inReturn = check.required("inReturn", inReturn, 300);
    check.done();
  }

  long fen() {
    return Amount.parse(Unit.YUAN, agreedYuan).value();
  }
}
