package org.linli.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Opens the books of a community by the chart of the rule {@code ledger/chart}, or adds to open
 * books the accounts that the chart has by now.
 *
 * @param fromQuarter the first that is kept, {@code 2026Q3}; books that are open stay as they are
 */
public record OpenBooks(String fromQuarter) {

  /**
   * @throws org.linli.kernel.Invalid if it is no quarter
   */
  public OpenBooks(@Nullable String fromQuarter) {
    var check = new Validation();
    this.fromQuarter = check.required("fromQuarter", fromQuarter, 6);
    if (!this.fromQuarter.isEmpty() && Quarter.parse(this.fromQuarter).isEmpty()) {
      check.reject("fromQuarter", LedgerError.NOT_A_QUARTER);
    }
    check.done();
  }

  @JsonIgnore
  Quarter first() {
    return Quarter.parse(fromQuarter).orElseThrow();
  }
}
