package org.linli.supervision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Cursor;

/**
 * A question as lists and pages show it.
 *
 * @param about a supervision code, or empty
 * @param title of the thing that it stood for
 * @param page that it is about, within the community's, or empty
 * @param asked empty if whoever asked had it erased
 * @param panel whether the panel asked
 * @param due until when it is answered
 * @param answerer as what: whoever answers does it in an office
 */
public record PublicQuestion(
    UUID id,
    String about,
    String title,
    String page,
    String asked,
    boolean panel,
    Instant askedAt,
    Due due,
    String answer,
    String answerer,
    Optional<Instant> answeredAt) {

  Cursor position() {
    return new Cursor(askedAt, id);
  }
}
