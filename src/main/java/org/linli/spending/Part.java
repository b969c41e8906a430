package org.linli.spending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A part of what is paid for a purchase.
 *
 * @param number from 1; the one with the highest is the last
 * @param fen how much
 * @param hold the reservation in the books
 */
record Part(int number, long fen, State state, Optional<UUID> hold) {

  /** How far it is. */
  enum State {
    PLANNED,
    /** Its money is reserved. */
    HELD,
    PAID,
    /** Its money went back to the earmark before it was paid. */
    RELEASED
  }

  static List<Part> planned(List<Long> amounts) {
    return IntStream.range(0, amounts.size())
        .mapToObj(at -> new Part(at + 1, amounts.get(at), State.PLANNED, Optional.empty()))
        .toList();
  }

  Part held(UUID by) {
    return new Part(number, fen, State.HELD, Optional.of(by));
  }

  Part paid() {
    return new Part(number, fen, State.PAID, hold);
  }

  Part released() {
    return new Part(number, fen, State.RELEASED, hold);
  }
}
