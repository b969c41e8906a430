package org.linli.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says to which lines of a roll the paper was delivered 送达.
 *
 * @param rollLines their numbers with spaces or commas between them; {@code 3-17} is all of them
 * @param told one of {@link #WAYS}
 * @param toldOn the day
 */
public record RecordDelivery(String rollLines, String told, String toldOn) {

  /** Codes of the ways. */
  public static final List<String> WAYS = List.of("HANDED", "POST", "MESSAGE", "DOOR");

  private static final int MOST = 500;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RecordDelivery(
      @Nullable String rollLines, @Nullable String told, @Nullable String toldOn) {
    var check = new Validation();
    this.rollLines = check.required("rollLines", rollLines, 2000);
    this.told = check.choice("told", told, WAYS);
    this.toldOn = check.day("toldOn", toldOn).toString();
    if (!this.rollLines.isEmpty()
        && (!this.rollLines.matches("[\\d\\s,，、-]+")
            || parts(this.rollLines).anyMatch(it -> !it.matches("\\d{1,6}(-\\d{1,6})?"))
            || numbers(this.rollLines).size() > MOST
            || numbers(this.rollLines).isEmpty())) {
      check.reject("rollLines", BallotError.LINE_UNKNOWN, this.rollLines);
    }
    check.done();
  }

  List<Integer> numbers() {
    return numbers(rollLines);
  }

  LocalDate day() {
    return LocalDate.parse(toldOn);
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
