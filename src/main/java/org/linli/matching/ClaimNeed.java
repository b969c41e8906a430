package org.linli.matching;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A unit takes a need on.
 *
 * @param promisedOn the day by which it wants to be done
 */
public record ClaimNeed(LocalDate promisedOn) {

  /**
   * Reads the day as a form sends it.
   *
   * @param promisedOn {@code 2026-09-23}
   * @throws org.linli.kernel.Invalid if it is no day
   */
  public static ClaimNeed of(@Nullable String promisedOn) {
    var check = new Validation();
    var text = check.required("promisedOn", promisedOn, 10);
    LocalDate day = LocalDate.EPOCH;
    try {
      day = text.isEmpty() ? day : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      check.reject("promisedOn", ClaimError.NOT_A_DATE);
    }
    check.done();
    return new ClaimNeed(day);
  }

  /**
   * @throws org.linli.kernel.Invalid if the day is missing
   */
  public ClaimNeed(@Nullable LocalDate promisedOn) {
    var check = new Validation();
    if (promisedOn == null) {
      check.reject("promisedOn", KernelError.REQUIRED);
    }
    check.done();
    this.promisedOn = Objects.requireNonNull(promisedOn);
  }
}
