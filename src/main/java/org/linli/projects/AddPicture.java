package org.linli.projects;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A picture goes with the latest progress report (PROJ-2).
 *
 * @param seen what is to be seen on it, for those who do not see it
 */
public record AddPicture(String seen) {

  /** The longest that a picture is told in. */
  public static final int LONGEST = 100;

  /**
   * @throws org.linli.kernel.Invalid if it is missing or too long
   */
  public AddPicture(@Nullable String seen) {
    var check = new Validation();
    this.seen = check.required("seen", seen, LONGEST);
    check.done();
  }
}
