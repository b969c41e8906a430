package org.linli.needs;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The street says what is to be done 交办.
 *
 * @param note what; public
 * @param promisedOn by which day, if it sets one
 */
public record Instruct(String note, Optional<LocalDate> promisedOn) {

  /**
   * @param promisedOn as a form sends it; empty for no day
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static Instruct of(@Nullable String note, @Nullable String promisedOn) {
    var check = new Validation();
    var said = check.required("note", note, 500);
    var day =
        promisedOn == null || promisedOn.isBlank()
            ? Optional.<LocalDate>empty()
            : Optional.of(check.day("promisedOn", promisedOn));
    check.done();
    return new Instruct(said, day);
  }
}
