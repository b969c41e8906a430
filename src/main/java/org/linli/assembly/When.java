package org.linli.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;

/**
 * From when to when, in China; an online room may be open for days.
 *
 * @param from before until
 */
record When(Instant from, Instant until) {

  private static final int MOST_DAYS = 31;
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

  /** Reads what a form says; the first day of 1970 where it was rejected. */
  static When read(
      Validation check,
      @Nullable String day,
      @Nullable String from,
      @Nullable String until,
      @Nullable String openUntil) {
    var on = check.day("day", day);
    var last = openUntil == null || openUntil.isBlank() ? on : check.day("openUntil", openUntil);
    var begins = time(check, "fromTime", from);
    var ends = time(check, "untilTime", until);
    if (begins.isEmpty() || ends.isEmpty()) {
      return new When(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }
    var when = new When(at(on, begins.get()), at(last, ends.get()));
    if (!when.until().isAfter(when.from())) {
      check.reject("untilTime", AssemblyError.ENDS_BEFORE);
    } else if (last.isAfter(on.plusDays(MOST_DAYS))) {
      check.reject("openUntil", AssemblyError.TOO_LONG_OPEN, MOST_DAYS);
    }
    return when;
  }

  private static Instant at(LocalDate on, LocalTime time) {
    return on.atTime(time).atZone(Dates.ZONE).toInstant();
  }

  private static Optional<LocalTime> time(Validation check, String field, @Nullable String value) {
    var text = check.required(field, value, 5).replace('：', ':');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!TIME.matcher(text).matches()) {
      check.reject(field, AssemblyError.NOT_A_TIME);
      return Optional.empty();
    }
    return Optional.of(LocalTime.parse(text.length() < 5 ? "0" + text : text));
  }
}
