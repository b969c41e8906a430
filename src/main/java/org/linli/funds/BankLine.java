package org.linli.funds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;
import org.linli.ledger.Unit;

/**
 * A line of the bank that is held.
 *
 * @param fen negative where it was paid out
 * @param explainedBy what explains it, if anything does
 */
record BankLine(
    UUID id,
    UUID fund,
    LocalDate bookedOn,
    long fen,
    String counterparty,
    Optional<String> explainedBy) {

  /**
   * @throws Refused if it is explained, or is of another fund or amount
   */
  BankLine explains(UUID expectedFund, long expectedFen) {
    unexplained();
    if (!fund.equals(expectedFund)) {
      throw new Refused(FundError.LINE_OF_OTHER_FUND);
    }
    if (fen != expectedFen) {
      throw new Refused(FundError.LINE_AMOUNT, Unit.YUAN.text(fen), Unit.YUAN.text(expectedFen));
    }
    return this;
  }

  BankLine unexplained() {
    if (explainedBy.isPresent()) {
      throw new Refused(FundError.LINE_EXPLAINED);
    }
    return this;
  }
}
