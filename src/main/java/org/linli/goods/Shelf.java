package org.linli.goods;

import java.time.LocalDate;
import java.util.List;

/**
 * How many pieces of a thing are free on which day.
 *
 * @param whole those that are not damaged
 * @param taken by loans that are asked for or out
 */
record Shelf(int whole, List<Taken> taken, LocalDate today) {

  /** Never less than none, though what is damaged may have been promised before. */
  int free(LocalDate day) {
    var gone = taken.stream().filter(it -> it.on(day, today)).mapToInt(Taken::pieces).sum();
    return Math.max(whole - gone, 0);
  }

  /** On each of these days, the last one included. */
  int free(LocalDate from, LocalDate until) {
    return from.datesUntil(until.plusDays(1)).mapToInt(this::free).min().orElse(whole);
  }
}
