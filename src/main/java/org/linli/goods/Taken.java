package org.linli.goods;

import java.time.LocalDate;

/**
 * Pieces that are not there on some days; whose they are stays with the keepers.
 *
 * @param pieces still promised or out
 * @param out whether they were fetched
 */
record Taken(LocalDate from, LocalDate until, int pieces, boolean out) {

  /** What should be back and is not is missing on every day until somebody brings it. */
  boolean on(LocalDate day, LocalDate today) {
    return !day.isBefore(from) && (!day.isAfter(until) || (out && until.isBefore(today)));
  }
}
