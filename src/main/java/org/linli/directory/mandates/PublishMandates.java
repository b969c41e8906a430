package org.linli.directory.mandates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The draft becomes the next edition.
 *
 * @param effectiveFrom the day from which it holds
 */
public record PublishMandates(LocalDate effectiveFrom) {

  /**
   * Reads the day as a form sends it.
   *
   * @param effectiveFrom {@code 2026-10-01}
   * @throws org.linli.kernel.Invalid if it is no day
   */
  public static PublishMandates of(@Nullable String effectiveFrom) {
    var check = new Validation();
    var day = check.day("effectiveFrom", effectiveFrom);
    check.done();
    return new PublishMandates(day);
  }
}
