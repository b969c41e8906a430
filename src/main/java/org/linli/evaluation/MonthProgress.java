package org.linli.evaluation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of the needs that came in in a month, or in several together.
 *
 * @param month its first day; of several the earliest
 * @param raised how many came in
 * @param answerable how many were answered or should have been by then
 * @param answeredInTime how many of these in time
 * @param promised how many were finished or promised until a day that has passed
 * @param finishedInTime how many of these in time
 * @param settled how many of those that came in are settled
 * @param adopted how many were found real and taken on (NEED-8)
 * @param elsewhere how many were not, because somebody else is responsible, who was named
 * @param refused how many were not for another reason, which was written to the raiser
 * @param same how many are the same as another need, which goes on for both
 * @param countedAt when that was counted; of several the earliest
 */
public record MonthProgress(
    LocalDate month,
    int raised,
    int answerable,
    int answeredInTime,
    int promised,
    int finishedInTime,
    int settled,
    int adopted,
    int elsewhere,
    int refused,
    int same,
    Instant countedAt) {

  private static final int WHOLE = 100;

  /** Both together. */
  public MonthProgress plus(MonthProgress other) {
    return new MonthProgress(
        month.isBefore(other.month) ? month : other.month,
        raised + other.raised,
        answerable + other.answerable,
        answeredInTime + other.answeredInTime,
        promised + other.promised,
        finishedInTime + other.finishedInTime,
        settled + other.settled,
        adopted + other.adopted,
        elsewhere + other.elsewhere,
        refused + other.refused,
        same + other.same,
        countedAt.isBefore(other.countedAt) ? countedAt : other.countedAt);
  }

  /** How many different matters came in. */
  public int matters() {
    return raised - same;
  }

  /** How many were decided: adopted, or not with a reason. */
  public int decided() {
    return adopted + elsewhere + refused;
  }

  /** How many nobody has looked at yet. */
  public int undecided() {
    return raised - decided() - same;
  }

  /** Per cent, rounded down: what is not reached does not look reached. Zero of nothing. */
  public static int percent(int part, int whole) {
    return whole == 0 ? 0 : (int) ((long) part * WHOLE / whole);
  }
}
