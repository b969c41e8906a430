package org.linli.kernel;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list ordered by time and id, newest first. Opaque to callers.
 *
 * @param at to the microsecond, as PostgreSQL keeps it
 */
public record Cursor(Instant at, UUID id) {

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** Before the first row of every list. */
  public static final Cursor START = new Cursor(LATEST, new UUID(-1, -1));

  /** URL-safe text of this cursor. */
  @Override
  public String toString() {
    var bytes = ByteBuffer.allocate(28);
    bytes.putLong(at.getEpochSecond()).putInt(at.getNano());
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Reads what {@link #toString()} wrote; empty for anything else. */
  public static Optional<Cursor> parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != 28) {
        return Optional.empty();
      }
      var at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
      return at.isAfter(LATEST) || at.isBefore(Instant.EPOCH)
          ? Optional.empty()
          : Optional.of(new Cursor(at, new UUID(bytes.getLong(), bytes.getLong())));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
