package org.linli.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A seat.
 *
 * @param office what its holder is called, or empty
 * @param holder empty while it is vacant
 */
public record SeatView(
    UUID id, SeatKind kind, String office, boolean chairs, Optional<Holder> holder) {

  /**
   * Whoever has it.
   *
   * @param name empty where the reader may not know it, or it was forgotten
   * @param open whether everybody may know it
   * @param until the first day on which the term is over
   * @param followed whether it is known who comes next
   */
  public record Holder(
      String name, boolean open, LocalDate from, LocalDate until, boolean followed) {}
}
