package org.linli.fairs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Schedules a fair, or one every week (RES-7).
 *
 * @param day of the first, {@code 2026-12-05}
 * @param opensAt {@code 09:00}
 * @param closesAt on the same day
 * @param place in words
 * @param stalls how many there is room for
 * @param everyWeekUntil the last day on which there may be one; empty if it is one alone
 * @param daysOff {@code skip} leaves out the official days off
 */
public record ScheduleFair(
    String day,
    String opensAt,
    String closesAt,
    String place,
    String stalls,
    String everyWeekUntil,
    String daysOff) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ScheduleFair(
      @Nullable String day,
      @Nullable String opensAt,
      @Nullable String closesAt,
      @Nullable String place,
      @Nullable String stalls,
      @Nullable String everyWeekUntil,
      @Nullable String daysOff) {
    var check = new Validation();
    this.day = check.day("day", day).toString();
    var opens = time(check, "opensAt", opensAt);
    var closes = time(check, "closesAt", closesAt);
    if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
      check.reject("closesAt", FairError.ENDS_BEFORE);
    }
    this.opensAt = opens.map(LocalTime::toString).orElse("");
    this.closesAt = closes.map(LocalTime::toString).orElse("");
    this.place = check.required("place", place, 60);
    this.stalls = Count.of(check, "stalls", stalls);
    var last = check.optional("everyWeekUntil", everyWeekUntil, 10);
    this.everyWeekUntil = last.isEmpty() ? "" : check.day("everyWeekUntil", last).toString();
    this.daysOff = check.optional("daysOff", daysOff, 4);
    check.done();
  }

  private static Optional<LocalTime> time(Validation check, String field, @Nullable String value) {
    var text = check.required(field, value, 5);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException noTime) {
      check.reject(field, FairError.NOT_A_TIME);
      return Optional.empty();
    }
  }

  @JsonIgnore
  LocalDate first() {
    return LocalDate.parse(day);
  }

  /** The last day; the first one where it is one alone. */
  @JsonIgnore
  LocalDate last() {
    return everyWeekUntil.isEmpty() ? first() : LocalDate.parse(everyWeekUntil);
  }

  @JsonIgnore
  boolean skipsDaysOff() {
    return daysOff.equals("skip");
  }
}
