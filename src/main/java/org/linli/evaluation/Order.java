package org.linli.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;

/**
 * One need from order to rating 点单-接单-评单 (MATCH-4); it tells of nobody.
 *
 * @param affected how many people it concerns
 * @param source by which door it came; for staff only, because a door may tell who came through it
 * @param taking who was to do it; empty while nobody is
 * @param promised until when it was to be done
 * @param done when it was reported done
 * @param rated how it was rated; empty where few did
 */
public record Order(
    ShortNumber number,
    String title,
    String category,
    NeedStatus status,
    Instant raisedAt,
    int affected,
    Optional<NeedSource> source,
    Optional<Taking> taking,
    Optional<Instant> promised,
    Optional<Instant> done,
    Optional<Figures> rated) {

  /** The same with the door by which it came. */
  Order from(Optional<NeedSource> door) {
    return new Order(
        number, title, category, status, raisedAt, affected, door, taking, promised, done, rated);
  }

  /** Whether it was done in time; empty where nothing is done or nothing was promised. */
  public Optional<Boolean> inTime() {
    return done.flatMap(at -> promised.map(until -> !at.isAfter(until)));
  }

  /**
   * Who has it.
   *
   * @param unit its name; empty for the community itself
   * @param took how long it was until then; empty while it has not said yes or no
   */
  public record Taking(String unit, Optional<Took> took) {}

  /**
   * From the moment at which it was waiting for somebody.
   *
   * @param workingDays by the national calendar; 0 where it was the same working day
   * @param hours whole hours, on the clock
   */
  public record Took(int workingDays, long hours) {}
}
