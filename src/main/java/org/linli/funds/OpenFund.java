package org.linli.funds;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Registers an account at a bank as a fund of the community (FUND-2).
 *
 * @param fundKind a {@link FundKind}
 * @param fundHolder the unit that holds it by law
 * @param fundSupervisor the unit that supervises it beside the community committee; another one
 * @param bankName bank and branch
 * @param accountTail the last four digits of the account; all of it is not needed here
 * @param openedOn {@code 2026-10-01}
 */
public record OpenFund(
    String fundName,
    String fundKind,
    String fundHolder,
    String fundSupervisor,
    String bankName,
    String accountTail,
    String openedOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public OpenFund(
      @Nullable String fundName,
      @Nullable String fundKind,
      @Nullable String fundHolder,
      @Nullable String fundSupervisor,
      @Nullable String bankName,
      @Nullable String accountTail,
      @Nullable String openedOn) {
    var check = new Validation();
    this.fundName = check.required("fundName", fundName, 30);
    this.fundKind =
        check.choice(
            "fundKind", fundKind, Arrays.stream(FundKind.values()).map(Enum::name).toList());
    this.fundHolder = check.required("fundHolder", fundHolder, 36);
    this.fundSupervisor = check.required("fundSupervisor", fundSupervisor, 36);
    this.bankName = check.required("bankName", bankName, 40);
    this.accountTail = check.required("accountTail", accountTail, 8);
    if (!this.accountTail.isEmpty() && !this.accountTail.matches("\\d{4}")) {
      check.reject("accountTail", FundError.FOUR_DIGITS);
    }
    this.openedOn = check.day("openedOn", openedOn).toString();
    if (!this.fundHolder.isEmpty() && this.fundHolder.equals(this.fundSupervisor)) {
      check.reject("fundSupervisor", FundError.HOLDER_SUPERVISES);
    }
    check.done();
  }
}
