package org.linli.needs.desk;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list ordered by NEED-5: rank, then the most people, then what is due first. Opaque
 * to callers.
 *
 * @param due to the microsecond, as PostgreSQL keeps it
 */
public record DeskCursor(int rank, int affected, Instant due, UUID id) {

  private static final int BYTES = 36;

  /** What the years of PostgreSQL and of this platform have in common. */
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** URL-safe text of this cursor. */
  @Override
  public String toString() {
    var bytes = ByteBuffer.allocate(BYTES);
    bytes.putInt(rank).putInt(affected).putLong(due.getEpochSecond()).putInt(due.getNano());
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Reads what {@link #toString()} wrote; empty for anything else. */
  public static Optional<DeskCursor> parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != BYTES) {
        return Optional.empty();
      }
      var rank = bytes.getInt();
      var affected = bytes.getInt();
      var due = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
      return rank < 0 || affected < 0 || due.isAfter(LATEST) || due.isBefore(Instant.EPOCH)
          ? Optional.empty()
          : Optional.of(
              new DeskCursor(rank, affected, due, new UUID(bytes.getLong(), bytes.getLong())));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
