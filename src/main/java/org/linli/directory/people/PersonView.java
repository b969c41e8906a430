package org.linli.directory.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * A person as lists show them: everything that tells who they are is masked.
 *
 * @param reference the community's own number, or empty
 * @param document its masked number, or empty
 * @param birthYear of four digits
 * @param dwelling where their household lives, or empty
 * @param relation code of their place in the household, or empty
 */
public record PersonView(
    UUID id,
    String reference,
    String name,
    String phone,
    String document,
    Optional<Integer> birthYear,
    String dwelling,
    String relation,
    boolean gone,
    Instant registeredAt) {

  Cursor position() {
    return new Cursor(registeredAt, id);
  }
}
