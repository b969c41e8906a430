package org.linli.spending;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.ShortNumber;

/**
 * A purchase in a list.
 *
 * @param fen what the money pays
 * @param urgentUntil when the other side has to have confirmed what was released urgently
 * @param at when it was asked for
 * @param doubts that nobody explained
 */
public record PurchaseLine(
    UUID id,
    ShortNumber number,
    PurchaseStatus status,
    Confirmation confirmation,
    String title,
    String supplier,
    long fen,
    Optional<Instant> urgentUntil,
    Instant at,
    int doubts) {

  Cursor position() {
    return new Cursor(at, id);
  }
}
