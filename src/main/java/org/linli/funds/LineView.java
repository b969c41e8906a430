package org.linli.funds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.platform.Dates;

/**
 * A line of the bank, for staff.
 *
 * @param fen negative where it was paid out
 * @param explainedBy {@code INCOME}, {@code PAYMENT}, {@code RETURN}, {@code REVERSAL}; empty where
 *     nobody has said yet
 * @param explainedId the journal
 */
public record LineView(
    UUID id,
    UUID fund,
    LocalDate bookedOn,
    long fen,
    Optional<Long> balance,
    String counterparty,
    String purpose,
    Optional<String> explainedBy,
    Optional<UUID> explainedId) {

  Cursor position() {
    return new Cursor(Dates.end(bookedOn), id);
  }
}
