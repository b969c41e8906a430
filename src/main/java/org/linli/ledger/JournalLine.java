package org.linli.ledger;

import java.util.UUID;

/** A transfer as it is read, with what its accounts are called. */
public record JournalLine(
    UUID debit,
    String debitCode,
    String debitTitle,
    UUID credit,
    String creditCode,
    String creditTitle,
    Amount amount) {

  Transfer transfer() {
    return new Transfer(debit, credit, amount);
  }
}
