package org.linli.spending;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What cannot wait is released by one side; who and why stand in public.
 *
 * @param urgentWhy why it cannot wait
 */
public record ReleaseUrgently(String urgentWhy) {

  /**
   * @throws org.linli.kernel.Invalid if it is missing, too long or names somebody's number
   */
  public ReleaseUrgently(@Nullable String urgentWhy) {
    var check = new Validation();
    this.urgentWhy = check.required("urgentWhy", urgentWhy, 200);
    PersonalWords.none(check, "urgentWhy", this.urgentWhy);
    check.done();
  }
}
