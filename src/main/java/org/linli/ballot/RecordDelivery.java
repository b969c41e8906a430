package org.linli.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says to which lines of a roll the paper was delivered 送达.
 *
 * @param lines their numbers with spaces or commas between them; {@code 3-17} is all of them
 * @param way one of {@link #WAYS}
 * @param on the day
 */
public record RecordDelivery(String lines, String way, String on) {

  /** Codes of the ways. */
  public static final List<String> WAYS = List.of("HANDED", "POST", "MESSAGE", "DOOR");

  private static final int MOST = 500;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RecordDelivery(@Nullable String lines, @Nullable String way, @Nullable String on) {
    var check = new Validation();
    this.lines = check.required("lines", lines, 2000);
    this.way = check.choice("way", way, WAYS);
    this.on = check.day("on", on).toString();
    if (!this.lines.isEmpty()
        && (!this.lines.matches("[\\d\\s,，、-]+")
            || parts(this.lines).anyMatch(it -> !it.matches("\\d{1,6}(-\\d{1,6})?"))
            || numbers(this.lines).size() > MOST
            || numbers(this.lines).isEmpty())) {
      check.reject("lines", BallotError.LINE_UNKNOWN, this.lines);
    }
    check.done();
  }

  List<Integer> numbers() {
    return numbers(lines);
  }

  LocalDate day() {
    return LocalDate.parse(on);
  }

  private static Stream<String> parts(String lines) {
    return Stream.of(lines.split("[\\s,，、]+")).filter(it -> !it.isEmpty());
  }

  private static List<Integer> numbers(String lines) {
    return parts(lines).flatMap(RecordDelivery::range).distinct().limit(MOST + 1L).toList();
  }

  private static Stream<Integer> range(String part) {
    var ends = part.split("-");
    var first = Integer.parseInt(ends[0]);
    var last = Integer.parseInt(ends[ends.length - 1]);
    return Stream.iterate(first, it -> it <= last, it -> it + 1);
  }
}
