package org.linli.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Shape, word and colour that say how a matter stands. Computed from dates, never set by hand.
 *
 * @param kind {@code green}, {@code yellow} or {@code idle}
 * @param icon symbol in {@code icons.svg}
 * @param key message key
 * @param more what is said beside it, as how much is left
 * @param details values of the message
 */
public record Light(String kind, String icon, String key, Optional<Words> more, Object... details) {

  /** Without more words. */
  public Light(String kind, String icon, String key, Object... details) {
    this(kind, icon, key, Optional.empty(), details);
  }

  /** The same with more said beside it. */
  public Light with(String more, Object... values) {
    return new Light(kind, icon, key, Optional.of(new Words(more, values)), details);
  }

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

  /**
   * What is said.
   *
   * @param key of a message
   */
  public record Words(String key, Object... details) {}
}
