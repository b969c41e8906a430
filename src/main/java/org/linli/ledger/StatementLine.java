package org.linli.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * A line of an account's statement.
 *
 * @param kind of its journal: what is reserved or released moves no balance
 * @param debit whether the account was debited, else it was credited
 * @param other the account on the other side
 * @param balance after its journal, on the account's side; empty where the account is kept in
 *     several rows
 */
public record StatementLine(
    UUID id,
    UUID journal,
    JournalKind kind,
    String title,
    LocalDate day,
    Instant at,
    boolean debit,
    UUID other,
    String otherTitle,
    Amount amount,
    Optional<Long> balance) {

  Cursor position() {
    return new Cursor(at, id);
  }

  /** Whether it moved the balance. */
  public boolean posted() {
    return kind.posted() != 0;
  }
}
