package org.linli.directory.posts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody takes a post.
 *
 * @param reference their number in the register of people; empty if they are not there
 * @param fromDay the first day
 */
public record Appoint(String name, String reference, LocalDate fromDay) {

  /** Of somebody who is not in the register. */
  public Appoint(String name, LocalDate fromDay) {
    this(name, "", fromDay);
  }

  /**
   * Reads a form.
   *
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static Appoint of(
      @Nullable String name, @Nullable String reference, @Nullable String fromDay) {
    var check = new Validation();
    var command =
        new Appoint(
            check.required("name", name, 30),
            check.optional("reference", reference, 40),
            check.day("fromDay", fromDay));
    check.done();
    return command;
  }
}
