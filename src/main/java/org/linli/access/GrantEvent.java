package org.linli.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Cursor;

/**
 * A line of the history of roles.
 *
 * @param who whose role it is about
 * @param byWho who did it; absent for the set-up
 * @param other to whom it was delegated
 */
public record GrantEvent(
    UUID eventId,
    Instant at,
    GrantAction action,
    String role,
    String who,
    @Nullable String byWho,
    @Nullable String other) {

  Cursor position() {
    return new Cursor(at, eventId);
  }
}
