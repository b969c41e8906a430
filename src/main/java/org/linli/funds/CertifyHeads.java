package org.linli.funds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * An office certified how many residents the subsidy of a year is for.
 *
 * @param subsidyYear {@code 2026}
 * @param heads how many
 * @param certifiedBy the office
 * @param certifiedOn {@code 2026-03-01}
 */
public record CertifyHeads(
    String subsidyYear, String heads, String certifiedBy, String certifiedOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CertifyHeads(
      @Nullable String subsidyYear,
      @Nullable String heads,
      @Nullable String certifiedBy,
      @Nullable String certifiedOn) {
    var check = new Validation();
    this.subsidyYear = check.required("subsidyYear", subsidyYear, 4);
    if (!this.subsidyYear.isEmpty() && !this.subsidyYear.matches("20\\d\\d")) {
      check.reject("subsidyYear", FundError.NOT_A_COUNT);
    }
    this.heads = count(check, "heads", heads);
    this.certifiedBy = check.required("certifiedBy", certifiedBy, 40);
    this.certifiedOn = check.day("certifiedOn", certifiedOn).toString();
    check.done();
  }

  static String count(Validation check, String field, @Nullable String typed) {
    var text = check.required(field, typed, 8);
    if (!text.isEmpty() && !text.matches("[1-9]\\d{0,6}")) {
      check.reject(field, FundError.NOT_A_COUNT);
    }
    return text;
  }

  int year() {
    return Integer.parseInt(subsidyYear);
  }

  int count() {
    return Integer.parseInt(heads);
  }

  LocalDate day() {
    return LocalDate.parse(certifiedOn);
  }
}
