package org.linli.directory.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen's number after GB 11643-1999: six digits of area, birth date, sequence, check character
 * by MOD 11-2 (GB/T 17710). A lower-case x is read as X; the sequence 000 and unassigned area codes
 * are accepted, because the register is not the place to know them. The number of a foreigner's
 * permanent residence card of 2023 is built alike and begins with 9.
 *
 * @param number 18 characters
 */
record ResidentId(String number, LocalDate bornOn, Sex sex) {

  private static final String CHECKS = "10X98765432";

  /** Empty where the check character or the birth date is wrong. */
  static Optional<ResidentId> parse(String text) {
    var number = text.replace('x', 'X');
    if (!number.matches("[0-9]{17}[0-9X]") || check(number) != number.charAt(17)) {
      return Optional.empty();
    }
    var sex = (number.charAt(16) - '0') % 2 == 1 ? Sex.M : Sex.F;
    return birth(number).map(born -> new ResidentId(number, born, sex));
  }

  private static char check(String number) {
    var sum = 0;
    for (var index = 0; index < 17; index++) {
      sum = (sum + number.charAt(index) - '0') * 2 % 11;
    }
    return CHECKS.charAt(sum);
  }

  private static Optional<LocalDate> birth(String number) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number, 6, 10, 10),
              Integer.parseInt(number, 10, 12, 10),
              Integer.parseInt(number, 12, 14, 10)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
