package org.linli.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Books a resource (RES-3).
 *
 * @param day {@code 2026-12-01}
 * @param hours of that day by their beginnings, a line each, such as {@code 09:00}; they must
 *     follow each other
 * @param people how many come
 * @param purpose what for; the keepers of the resource see it, not the public
 * @param name who comes, where staff book for somebody; else it is the account's
 * @param phone where they are told of changes without an account; may be empty
 * @param weeks so many weeks at the same time; empty is one
 * @param otherwise what to do where the time is taken: {@code skip} books the other weeks, {@code
 *     wait} waits for it; empty books nothing
 */
public record BookResource(
    String day,
    String hours,
    String people,
    String purpose,
    String name,
    String phone,
    String weeks,
    String otherwise) {

  /** What a form offers for a time that is taken. */
  public static final List<String> OTHERWISE = List.of("skip", "wait");

  private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public BookResource(
      @Nullable String day,
      @Nullable String hours,
      @Nullable String people,
      @Nullable String purpose,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String weeks,
      @Nullable String otherwise) {
    var check = new Validation();
    this.day = check.day("day", day).toString();
    this.hours = check.required("hours", hours, 200);
    if (!this.hours.lines().map(String::strip).allMatch(it -> HOUR.matcher(it).matches())) {
      check.reject("hours", BookingError.NOT_OPEN);
    }
    this.people = number(check, "people", people);
    this.purpose = check.required("purpose", purpose, 60);
    this.name = check.optional("name", name, 30);
    this.phone = empty(phone) ? "" : check.phone("phone", phone);
    this.weeks = number(check, "weeks", weeks);
    this.otherwise = empty(otherwise) ? "" : check.choice("otherwise", otherwise, OTHERWISE);
    check.done();
  }

  private static String number(Validation check, String field, @Nullable String value) {
    var text = check.optional(field, value, 5);
    if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
      check.reject(field, BookingError.NOT_A_NUMBER);
      return "1";
    }
    return text.isEmpty() ? "1" : text;
  }

  private static boolean empty(@Nullable String value) {
    return value == null || value.isBlank();
  }

  @JsonIgnore
  LocalDate onDay() {
    return LocalDate.parse(day);
  }

  /** The beginnings, each once, in the order of the day. */
  @JsonIgnore
  List<String> beginnings() {
    return hours.lines().map(String::strip).distinct().sorted().toList();
  }

  @JsonIgnore
  int head() {
    return Integer.parseInt(people);
  }

  @JsonIgnore
  int times() {
    return Integer.parseInt(weeks);
  }
}
