package org.linli.directory.posts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody takes a post.
 *
 * @param fromDay the first day
 */
public record Appoint(String name, LocalDate fromDay) {

  /**
   * Reads a form.
   *
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static Appoint of(@Nullable String name, @Nullable String fromDay) {
    var check = new Validation();
    var command = new Appoint(check.required("name", name, 30), check.day("fromDay", fromDay));
    check.done();
    return command;
  }
}
