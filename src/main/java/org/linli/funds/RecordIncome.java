package org.linli.funds;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says what a line of the bank brought (FUND-1, FUND-6).
 *
 * @param incomeSource an {@link IncomeSource}
 * @param restriction {@code FREE}, or {@code RESTRICTED} by whoever gave it
 * @param incomePurpose what it may be used for; needed where it is restricted
 * @param giver who gave it; for staff
 * @param naming {@code NAMED} or {@code UNNAMED}, as the giver chose; public offices are named
 * @param receiptNumber of the unified donation receipt that somebody else issued; may be empty
 * @param taxWay {@code NONE}; {@code CHARITY} or {@code GOVERNMENT} where it was given through a
 *     qualified charity or a government department at county level or above
 */
public record RecordIncome(
    String incomeSource,
    String restriction,
    String incomePurpose,
    String giver,
    String naming,
    String receiptNumber,
    String taxWay) {

  static final List<String> TAX_WAYS = List.of("NONE", "CHARITY", "GOVERNMENT");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RecordIncome(
      @Nullable String incomeSource,
      @Nullable String restriction,
      @Nullable String incomePurpose,
      @Nullable String giver,
      @Nullable String naming,
      @Nullable String receiptNumber,
      @Nullable String taxWay) {
    var check = new Validation();
    this.incomeSource =
        check.choice(
            "incomeSource",
            incomeSource,
            Arrays.stream(IncomeSource.values()).map(Enum::name).toList());
    this.restriction = check.choice("restriction", restriction, List.of("FREE", "RESTRICTED"));
    var purpose = check.optional("incomePurpose", incomePurpose, 40);
    if (this.restriction.equals("RESTRICTED") && purpose.isEmpty()) {
      check.reject("incomePurpose", FundError.RESTRICTION_NEEDED);
    }
    this.incomePurpose = this.restriction.equals("RESTRICTED") ? purpose : "";
    this.giver = check.required("giver", giver, 40);
    this.naming = check.choice("naming", naming, List.of("NAMED", "UNNAMED"));
    this.receiptNumber = check.optional("receiptNumber", receiptNumber, 40);
    this.taxWay = check.choice("taxWay", taxWay == null ? "NONE" : taxWay, TAX_WAYS);
    if (!this.receiptNumber.isEmpty() && this.taxWay.equals("NONE")) {
      check.reject("taxWay", FundError.RECEIPT_WITHOUT_WAY);
    }
    check.done();
  }

  boolean restricted() {
    return restriction.equals("RESTRICTED");
  }

  /** As everybody reads it; empty where the giver stays unnamed. */
  String publicGiver() {
    return naming.equals("NAMED") ? giver : "";
  }
}
