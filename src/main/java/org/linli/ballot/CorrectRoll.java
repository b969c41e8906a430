package org.linli.ballot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts a roll right, on the record.
 *
 * @param amends code of a {@link Change}
 * @param rollLine which is wrong; empty where somebody is missing
 * @param person id in the register of whoever is missing, or whose it is
 * @param area of a line of owners, in m²
 * @param reason for everybody, without names
 * @param objection that it answers, or empty
 */
public record CorrectRoll(
    String amends, String rollLine, String person, String area, String reason, String objection) {

  /** What can be wrong with a roll. */
  public enum Change {
    /** Somebody is missing. */
    ADD,
    /** Somebody should not be on it. */
    STRIKE,
    /** It is another's: sold before the roll was frozen, or another represents the household. */
    HOLDER,
    /** The area of what owners have. */
    AREA
  }

  /** Codes of the changes. */
  public static final List<String> CHANGES =
      Arrays.stream(Change.values()).map(Change::name).toList();

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CorrectRoll(
      @Nullable String amends,
      @Nullable String rollLine,
      @Nullable String person,
      @Nullable String area,
      @Nullable String reason,
      @Nullable String objection) {
    var check = new Validation();
    this.amends = check.choice("amends", amends, CHANGES);
    this.rollLine = check.optional("rollLine", rollLine, 9);
    this.person = check.optional("person", person, 36);
    this.area = check.optional("area", area, 14);
    this.reason = check.required("reason", reason, 200);
    this.objection = check.optional("objection", objection, 36);
    check.done();
    check(check);
    check.done();
  }

  private void check(Validation check) {
    if (what() != Change.ADD && !rollLine.matches("[1-9]\\d{0,8}")) {
      check.reject("rollLine", BallotError.LINE_UNKNOWN);
    }
    if ((what() == Change.ADD || what() == Change.HOLDER) && !ID.matcher(person).matches()) {
      check.reject("person", BallotError.PERSON_UNKNOWN);
    }
    if (what() == Change.AREA && hundredths(area) <= 0) {
      check.reject("area", BallotError.AREA_WRONG);
    }
  }

  Change what() {
    return Change.valueOf(amends);
  }

  int number() {
    return Integer.parseInt(rollLine);
  }

  UUID who() {
    return UUID.fromString(person);
  }

  long hundredths() {
    return hundredths(area);
  }

  /** Hundredths of a square metre of what somebody typed; 0 where it is no area. */
  private static long hundredths(String typed) {
    var text = typed.replace(",", "");
    return text.matches("\\d{1,8}(\\.\\d{1,2})?")
        ? new BigDecimal(text).movePointRight(2).longValueExact()
        : 0;
  }

  Optional<UUID> answers() {
    return ID.matcher(objection).matches()
        ? Optional.of(UUID.fromString(objection))
        : Optional.empty();
  }
}
