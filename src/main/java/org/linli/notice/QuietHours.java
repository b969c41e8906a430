package org.linli.notice;

import java.time.Instant;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.platform.Dates;

/**
 * Hours of the Chinese day in which nothing is sent; they may go over midnight.
 *
 * @param from first hour, 0 to 23
 * @param until first hour after them; the same as {@code from} where there are none
 */
public record QuietHours(int from, int until) {

  private static final int HOURS = 24;

  /**
   * @throws Invalid if one of them is no hour
   */
  public QuietHours {
    if (from < 0 || from >= HOURS || until < 0 || until >= HOURS) {
      throw Invalid.field("quietFrom", KernelError.NOT_A_CHOICE);
    }
  }

  /** The moment itself, or the end of the quiet hours that it is in. */
  public Instant after(Instant at) {
    var local = at.atZone(Dates.ZONE);
    if (!in(local.getHour())) {
      return at;
    }
    var end = local.toLocalDate().atTime(until, 0).atZone(Dates.ZONE);
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }

  private boolean in(int hour) {
    return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
  }
}
