package org.linli.spending;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody saw a paper by which a unit may sell something (FUND-13).
 *
 * @param licence id of the rule {@code spending/licences}
 * @param licenceNumber as printed on it
 * @param validTo its last day; empty if it is for good
 */
public record EnterLicence(String licence, String licenceNumber, String validTo) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public EnterLicence(
      @Nullable String licence, @Nullable String licenceNumber, @Nullable String validTo) {
    var check = new Validation();
    this.licence = check.required("licence", licence, 40);
    this.licenceNumber = check.required("licenceNumber", licenceNumber, 60);
    this.validTo = check.optional("validTo", validTo, 10);
    if (!this.validTo.isEmpty()) {
      check.day("validTo", validTo);
    }
    check.done();
  }

  Optional<LocalDate> until() {
    return validTo.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validTo));
  }
}
