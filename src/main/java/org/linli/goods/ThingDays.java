package org.linli.goods;

import java.time.LocalDate;
import java.util.List;

/**
 * A thing and how many pieces of it are free, from today on.
 *
 * @param days today alone in lists, a week on its own page
 * @param mostDays that a loan may last
 */
public record ThingDays(ThingView thing, List<Day> days, int mostDays) {

  /** A day and the pieces that are free on it. */
  public record Day(LocalDate day, int free) {}

  /** Pieces that are free at this moment. */
  public int freeNow() {
    return days.getFirst().free();
  }
}
