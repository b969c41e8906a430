package org.linli.funds.statements;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funds.FundError;
import org.linli.kernel.Validation;

/**
 * What stands under which heading of a bank's statement; empty where it has no such column.
 *
 * @param dayHeading the day on which a line was booked
 * @param amountHeading the amount, with a sign or a direction
 * @param directionHeading 借 for what was paid out, 贷 for what came in
 * @param outHeading what was paid out, where that has a column of its own
 * @param inHeading what came in
 * @param balanceHeading what was in the account after the line
 * @param partyHeading who is on the other side
 * @param purposeHeading what it was for
 * @param noteHeading more of that
 * @param serialHeading the bank's own number of the line
 */
public record BankColumns(
    String dayHeading,
    String amountHeading,
    String directionHeading,
    String outHeading,
    String inHeading,
    String balanceHeading,
    String partyHeading,
    String purposeHeading,
    String noteHeading,
    String serialHeading) {

  private static final int LONGEST = 40;

  /**
   * @throws org.linli.kernel.Invalid if the day, or the amount, or the other side has no column
   */
  public BankColumns(
      @Nullable String dayHeading,
      @Nullable String amountHeading,
      @Nullable String directionHeading,
      @Nullable String outHeading,
      @Nullable String inHeading,
      @Nullable String balanceHeading,
      @Nullable String partyHeading,
      @Nullable String purposeHeading,
      @Nullable String noteHeading,
      @Nullable String serialHeading) {
    var check = new Validation();
    this.dayHeading = check.required("dayHeading", dayHeading, LONGEST);
    this.amountHeading = check.optional("amountHeading", amountHeading, LONGEST);
    this.directionHeading = check.optional("directionHeading", directionHeading, LONGEST);
    this.outHeading = check.optional("outHeading", outHeading, LONGEST);
    this.inHeading = check.optional("inHeading", inHeading, LONGEST);
    this.balanceHeading = check.optional("balanceHeading", balanceHeading, LONGEST);
    this.partyHeading = check.required("partyHeading", partyHeading, LONGEST);
    this.purposeHeading = check.optional("purposeHeading", purposeHeading, LONGEST);
    this.noteHeading = check.optional("noteHeading", noteHeading, LONGEST);
    this.serialHeading = check.optional("serialHeading", serialHeading, LONGEST);
    var two = !this.outHeading.isEmpty() && !this.inHeading.isEmpty();
    if (this.amountHeading.isEmpty() && !two) {
      check.reject("amountHeading", FundError.HEADINGS_LACK);
    }
    check.done();
  }

  /** All that it looks for. */
  @JsonIgnore
  public List<String> headings() {
    return Stream.of(
            dayHeading,
            amountHeading,
            directionHeading,
            outHeading,
            inHeading,
            balanceHeading,
            partyHeading,
            purposeHeading,
            noteHeading,
            serialHeading)
        .filter(heading -> !heading.isEmpty())
        .toList();
  }
}
