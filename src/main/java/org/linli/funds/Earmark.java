package org.linli.funds;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;
import org.linli.ledger.Unit;

/**
 * An earmark that is held.
 *
 * @param account its account in the ledger
 * @param granted what was put into it and not taken out again, in fen
 * @param held what of it is reserved for payments
 * @param spent what of it was paid
 */
record Earmark(
    UUID id,
    UUID fund,
    Optional<UUID> parent,
    String number,
    String title,
    EarmarkKind kind,
    IncomeSource source,
    boolean restricted,
    String purpose,
    Optional<UUID> project,
    Optional<String> projectNumber,
    UUID account,
    long granted,
    long held,
    long spent) {

  long left() {
    return granted - held - spent;
  }

  /**
   * @throws Refused if so much is not left, with what is
   */
  Earmark with(long fen) {
    if (fen > left()) {
      throw lacks();
    }
    return this;
  }

  Refused lacks() {
    return new Refused(FundError.NOT_ENOUGH, title, Unit.YUAN.text(left()));
  }

  /**
   * @throws Refused unless it is that
   */
  Earmark of(EarmarkKind expected) {
    if (kind != expected) {
      throw new Refused(FundError.NOT_NOW);
    }
    return this;
  }
}
