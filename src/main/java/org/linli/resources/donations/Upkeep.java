package org.linli.resources.donations;

import java.time.LocalDate;
import java.util.List;

/**
 * What a thing needs and what was done for it.
 *
 * @param everyMonths how often
 * @param dueOn the next day
 * @param due whether that day has come
 * @param done the last first, at most a hundred
 */
public record Upkeep(String what, int everyMonths, LocalDate dueOn, boolean due, List<Done> done) {

  Upkeep with(List<Done> done) {
    return new Upkeep(what, everyMonths, dueOn, due, done);
  }

  /** What all of them cost together. */
  public long costFen() {
    return done.stream().mapToLong(Done::costFen).sum();
  }

  /**
   * Something that was done.
   *
   * @param costFen what it cost
   */
  public record Done(LocalDate on, String did, long costFen) {}
}
