package org.linli.funds;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.ledger.Amount;
import org.linli.ledger.Unit;

/**
 * What a year's activities may cost (FUND-12).
 *
 * @param planYear {@code 2027}
 * @param planHouseholds of the community
 * @param plannedYuan as people write it
 * @param planNote why it is outside the band of the rule; needed there
 */
public record PlanYear(
    String planYear, String planHouseholds, String plannedYuan, String planNote) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PlanYear(
      @Nullable String planYear,
      @Nullable String planHouseholds,
      @Nullable String plannedYuan,
      @Nullable String planNote) {
    var check = new Validation();
    this.planYear = check.required("planYear", planYear, 4);
    if (!this.planYear.isEmpty() && !this.planYear.matches("20\\d\\d")) {
      check.reject("planYear", FundError.NOT_A_COUNT);
    }
    this.planHouseholds = CertifyHeads.count(check, "planHouseholds", planHouseholds);
    Amount.typed(check, "plannedYuan", Unit.YUAN, plannedYuan);
    this.plannedYuan = plannedYuan == null ? "" : plannedYuan;
    this.planNote = check.optional("planNote", planNote, 200);
    check.done();
  }

  int year() {
    return Integer.parseInt(planYear);
  }

  int households() {
    return Integer.parseInt(planHouseholds);
  }

  long fen() {
    return Amount.parse(Unit.YUAN, plannedYuan).value();
  }
}
