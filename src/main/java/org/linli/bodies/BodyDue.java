package org.linli.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a body asks of staff.
 *
 * @param kind one of {@link Kind}
 * @param id of the body, or of the seat whose term ends
 * @param by until when
 */
public record BodyDue(Kind kind, UUID id, String name, Optional<LocalDate> by) {

  /** What there is to do. */
  public enum Kind {
    /** It does not keep to what it has to. */
    MISSING,
    /** It meets soon, or should have. */
    MEETING,
    /** A term ends. */
    TERM
  }
}
