package org.linli.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;

/**
 * When a role holds. An end is the beginning of the day after the last one.
 *
 * @param from absent for at once
 * @param until absent for no end
 */
public record Period(Optional<Instant> from, Optional<Instant> until) {

  /** From now on, without an end. */
  public static final Period OPEN = new Period(Optional.empty(), Optional.empty());

  /** From days as forms send them; both may be missing. */
  static Period of(Validation check, @Nullable String from, @Nullable String until) {
    var first = day(check, "firstDay", from);
    var last = day(check, "lastDay", until);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      check.reject("lastDay", AccessError.ENDS_BEFORE_IT_BEGINS);
    }
    return new Period(first.map(day -> start(day)), last.map(day -> start(day.plusDays(1))));
  }

  private static Optional<LocalDate> day(Validation check, String field, @Nullable String text) {
    try {
      return text == null || text.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException noDay) {
      check.reject(field, AccessError.NOT_A_DAY);
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Dates.ZONE).toInstant();
  }
}
