package org.linli.needs;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;

/**
 * A plan: what will be done, and by which day.
 *
 * @param note what will be done; public
 * @param promisedOn the day by which it is done
 */
public record Promise(String note, LocalDate promisedOn) {

  /** Nothing is promised for longer, in days. */
  public static final int LONGEST_DAYS = 365;

  /**
   * @param promisedOn as a form sends it, {@code 2026-09-23}
   * @throws Invalid naming every wrong field
   */
  public static Promise of(@Nullable String note, @Nullable String promisedOn) {
    var check = new Validation();
    var said = check.required("note", note, 500);
    var day = check.day("promisedOn", promisedOn);
    check.done();
    return new Promise(said, day);
  }

  /**
   * The last minute of that day.
   *
   * @throws Invalid if the day is past or more than a year away
   */
  public static Instant endOf(LocalDate day, Instant now) {
    var today = Dates.day(now);
    if (day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_DAYS))) {
      throw Invalid.field("promisedOn", NeedError.TOO_FAR);
    }
    return day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant().minusSeconds(60);
  }

  Instant due(Instant now) {
    return endOf(promisedOn, now);
  }
}
