package org.linli.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * A payment in everybody's list.
 *
 * @param number as people read it
 * @param reversedOn when its money came back
 * @param receipts that everybody can look at
 * @param recordedAt when it was written down
 */
public record PaymentLine(
    UUID id,
    String number,
    String title,
    String supplier,
    long fen,
    LocalDate paidOn,
    Optional<LocalDate> reversedOn,
    int receipts,
    Instant recordedAt) {

  Cursor position() {
    return new Cursor(recordedAt, id);
  }
}
