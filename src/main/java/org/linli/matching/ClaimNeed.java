package org.linli.matching;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Somebody takes a need on, or a part of it.
 *
 * @param promisedOn the day by which it wants to be done
 * @param amount how much of it; counts only where the terms say how much is wanted
 * @param does what it does of it; public
 * @param name what residents call themselves; public; units are called by their name
 */
public record ClaimNeed(LocalDate promisedOn, String amount, String does, String name) {

  /**
   * Reads the day as a form sends it.
   *
   * @param promisedOn {@code 2026-09-23}
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static ClaimNeed of(
      @Nullable String promisedOn,
      @Nullable String amount,
      @Nullable String does,
      @Nullable String name) {
    var check = new Validation();
    var text = check.required("promisedOn", promisedOn, 10);
    LocalDate day = LocalDate.EPOCH;
    try {
      day = text.isEmpty() ? day : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      check.reject("promisedOn", ClaimError.NOT_A_DATE);
    }
    check.done();
    return new ClaimNeed(day, amount, does, name);
  }

  /** All of it. */
  public ClaimNeed(@Nullable LocalDate promisedOn) {
    this(promisedOn, "", "", "");
  }

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ClaimNeed(
      @Nullable LocalDate promisedOn,
      @Nullable String amount,
      @Nullable String does,
      @Nullable String name) {
    var check = new Validation();
    if (promisedOn == null) {
      check.reject("promisedOn", KernelError.REQUIRED);
    }
    this.amount = check.optional("amount", amount, 5);
    if (!this.amount.isEmpty() && !SetTerms.NUMBER.matcher(this.amount).matches()) {
      check.reject("amount", ClaimError.NOT_A_NUMBER);
    }
    this.does = check.optional("does", does, 100);
    this.name = check.optional("name", name, 20);
    check.done();
    this.promisedOn = Objects.requireNonNull(promisedOn);
  }

  Optional<Integer> number() {
    return amount.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(amount));
  }
}
