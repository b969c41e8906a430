package org.linli.directory.people;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * A household as lists show it.
 *
 * @param representative masked name
 * @param members how many, the representative included
 */
public record HouseholdView(
    UUID id,
    String dwelling,
    String label,
    String representative,
    int members,
    boolean ended,
    Instant formedAt) {

  Cursor position() {
    return new Cursor(formedAt, id);
  }
}
