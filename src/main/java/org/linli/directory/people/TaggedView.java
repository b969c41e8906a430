package org.linli.directory.people;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * Somebody in a special group, as its list shows them.
 *
 * @param name masked
 * @param dwelling where to visit them, or empty
 * @param purpose what the group is kept for, as the person was told
 */
public record TaggedView(
    UUID tagId, UUID personId, String name, String dwelling, String purpose, Instant recordedAt) {

  Cursor position() {
    return new Cursor(recordedAt, tagId);
  }
}
