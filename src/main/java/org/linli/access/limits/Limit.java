package org.linli.access.limits;

import java.time.Duration;
import java.util.Locale;
import org.linli.access.AccessError;
import org.linli.kernel.Refused;
import org.linli.kernel.TooOften;

/** What is counted, over which period. The figures are the rule {@code access/limits}. */
public enum Limit {
  /** Text messages to one phone. */
  CODES_A_PHONE(Duration.ofDays(1), AccessError.TOO_MANY_CODES),
  /** Text messages asked for from one address. */
  CODES_AN_ADDRESS(Duration.ofHours(1), AccessError.TOO_MANY_FROM_HERE),
  /** Text messages of the whole installation. */
  CODES_OF_ALL(Duration.ofMinutes(1), AccessError.TOO_MANY_OF_ALL),
  /** Forms kept for visitors from one address until they have logged in. */
  KEPT_FORMS_AN_ADDRESS(Duration.ofHours(1), AccessError.TOO_MANY_FROM_HERE),
  /** Requests that an integration sends with its tokens. */
  REQUESTS_A_TOKEN(Duration.ofMinutes(1), AccessError.TOO_MANY_REQUESTS),
  /** Codes and passwords typed from one address, right or wrong. */
  TRIES_AN_ADDRESS(Duration.ofHours(1), AccessError.TOO_MANY_FROM_HERE),
  /** Wrong one-time codes of the whole installation, whichever phone and address. */
  WRONG_CODES_OF_ALL(Duration.ofHours(1), AccessError.TOO_MANY_OF_ALL);

  private final Duration period;
  private final AccessError error;

  Limit(Duration period, AccessError error) {
    this.period = period;
    this.error = error;
  }

  Duration period() {
    return period;
  }

  String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String key(String who) {
    return rule() + ":" + who;
  }

  Refused refusal(Duration pause) {
    return new TooOften(error, pause);
  }
}
