package org.linli.pacts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.ShortNumber;

/**
 * A pact in lists.
 *
 * @param roundUntil the first moment at which a round takes nothing more
 * @param fileBy when it has to be on file
 * @param version the last one published; 0 where there is none
 */
public record PactLine(
    UUID id,
    ShortNumber number,
    PactKind kind,
    PactStatus status,
    String title,
    String holdsFor,
    Optional<Instant> roundUntil,
    Optional<Instant> fileBy,
    int version,
    Instant begunAt) {

  Cursor position() {
    return new Cursor(begunAt, id);
  }

  /** Whether residents may say something at that moment. */
  public boolean takesWords(Instant now) {
    return status == PactStatus.ROUND && roundUntil.filter(now::isBefore).isPresent();
  }
}
