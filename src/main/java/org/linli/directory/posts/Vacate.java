package org.linli.directory.posts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whoever holds a post gives it up.
 *
 * @param untilDay the first day without it
 */
public record Vacate(LocalDate untilDay) {

  /**
   * Reads a form.
   *
   * @throws org.linli.kernel.Invalid if it is no day
   */
  public static Vacate of(@Nullable String untilDay) {
    var check = new Validation();
    var command = new Vacate(check.day("untilDay", untilDay));
    check.done();
    return command;
  }
}
