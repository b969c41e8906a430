package org.linli.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;

/**
 * A line of the log.
 *
 * @param accountId who acted; absent where nobody had logged in or a job acted
 * @param words the reason in the actor's own words, or empty
 */
public record AuditView(
    UUID entryId,
    Instant at,
    @Nullable UUID accountId,
    @Nullable UUID onBehalfOf,
    String channel,
    String action,
    @Nullable UUID subjectId,
    String purpose,
    String words) {

  Cursor position() {
    return new Cursor(at, entryId);
  }
}
