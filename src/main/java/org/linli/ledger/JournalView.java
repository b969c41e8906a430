package org.linli.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;

/**
 * A journal as it is read.
 *
 * @param title what it is about; empty if nobody said
 * @param follows the journal that it settles, voids, expires or reverses
 * @param followedBy the one that did so with it
 * @param day on which it counts
 * @param corrects the day of a closed quarter on which it would have counted
 * @param at when it was posted
 * @param expires until when it is reserved
 * @param lines its transfers; in a list of journals only the first
 * @param count of its transfers
 */
public record JournalView(
    UUID id,
    JournalKind kind,
    String title,
    Optional<UUID> follows,
    Optional<UUID> followedBy,
    LocalDate day,
    Optional<LocalDate> corrects,
    Instant at,
    Optional<Instant> expires,
    int count,
    List<JournalLine> lines) {

  boolean expired(Instant now) {
    return expires.filter(until -> !now.isBefore(until)).isPresent();
  }

  /** Its place in the list; ids grow as time does. */
  Cursor position() {
    return new Cursor(at, id);
  }

  JournalView with(List<JournalLine> all) {
    return new JournalView(
        id, kind, title, follows, followedBy, day, corrects, at, expires, count, all);
  }
}
