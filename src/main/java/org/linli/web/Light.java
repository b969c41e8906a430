package org.linli.web;

import java.time.Duration;
import java.time.Instant;

/**
 * Shape, word and colour that say how a matter stands. Computed from dates, never set by hand.
 *
 * @param kind {@code green}, {@code yellow} or {@code idle}
 * @param icon symbol in {@code icons.svg}
 * @param key message key
 * @param details values of the message
 */
public record Light(String kind, String icon, String key, Object... details) {

  /** On time until the due moment, late from then on. */
  public static Light due(Instant due, Instant now) {
    if (!now.isAfter(due)) {
      return new Light("green", "ok", "web.light.due", due);
    }
    var late = Duration.between(due, now);
    return late.toDays() > 0
        ? new Light("yellow", "warn", "web.light.late-days", late.toDays())
        : new Light("yellow", "warn", "web.light.late-hours", late.toHours() + 1);
  }

  public static Light done(String key) {
    return new Light("green", "ok", key);
  }

  public static Light waiting(String key) {
    return new Light("idle", "wait", key);
  }
}
