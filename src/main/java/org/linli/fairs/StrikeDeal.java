package org.linli.fairs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;

/**
 * What a unit agreed to at its stall: to do a need by a day, which claims it, or something in
 * words.
 *
 * @param organization id of the unit, if the community enters it for one; a liaison's own otherwise
 * @param need number of an open need such as {@code 2026-000318}; may be empty
 * @param promisedOn by when; needed with a need
 * @param shown id of the resource that it is about; may be empty
 * @param agreed in words, without names of persons; needed without a need
 */
public record StrikeDeal(
    String organization, String need, String promisedOn, String shown, String agreed) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public StrikeDeal(
      @Nullable String organization,
      @Nullable String need,
      @Nullable String promisedOn,
      @Nullable String shown,
      @Nullable String agreed) {
    var check = new Validation();
    this.organization = check.optional("organization", organization, 36);
    this.need = check.optional("need", need, 20);
    if (!this.need.isEmpty() && ShortNumber.parse(this.need).isEmpty()) {
      check.reject("need", KernelError.NOT_A_CHOICE);
    }
    var day = check.optional("promisedOn", promisedOn, 10);
    this.promisedOn =
        day.isEmpty() && this.need.isEmpty() ? "" : check.day("promisedOn", day).toString();
    this.shown = check.optional("shown", shown, 36);
    this.agreed =
        this.need.isEmpty()
            ? check.required("agreed", agreed, 200)
            : check.optional("agreed", agreed, 200);
    check.done();
  }

  /** The need that it is about. */
  Optional<ShortNumber> number() {
    return ShortNumber.parse(need);
  }
}
