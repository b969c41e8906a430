package org.linli.evidence.draws;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Cursor;

/**
 * A draw as lists and pages show it.
 *
 * @param sheet all that decides it, without the list where many are listed
 * @param purpose what it is for
 * @param round how often two people typed different numbers
 * @param numbers that fell; empty before
 * @param reason why it does not count; empty if it does
 * @param seal SHA-256 of the sheet as it was sealed; empty before
 * @param kept whether another part of the platform fills its seats by the order that was drawn;
 *     known to whoever works on it
 */
public record DrawView(
    Sheet sheet,
    String purpose,
    DrawStatus status,
    int round,
    List<Integer> numbers,
    String reason,
    Instant madeAt,
    Optional<Instant> sealedAt,
    Optional<Instant> drawnAt,
    String seal,
    @JsonIgnore boolean kept) {

  public DrawView {
    numbers = List.copyOf(numbers);
  }

  Cursor position() {
    return new Cursor(madeAt, sheet.draw());
  }

  DrawView with(Sheet whole) {
    return new DrawView(
        whole, purpose, status, round, numbers, reason, madeAt, sealedAt, drawnAt, seal, kept);
  }
}
