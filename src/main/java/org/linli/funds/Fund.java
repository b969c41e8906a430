package org.linli.funds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;

/**
 * A fund that is held.
 *
 * @param account of its bank account in the ledger
 */
record Fund(UUID id, String number, String name, UUID account, Optional<LocalDate> closedOn) {

  /**
   * @throws Refused if it was closed
   */
  Fund open() {
    if (closedOn.isPresent()) {
      throw new Refused(FundError.CLOSED, name);
    }
    return this;
  }
}
