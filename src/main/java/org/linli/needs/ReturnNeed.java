package org.linli.needs;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The community does not take the need on.
 *
 * @param reason for the raiser, with who can help instead
 * @param door the line of the mandate list that names who can; may be empty
 */
public record ReturnNeed(String reason, String door) {

  /** Not because of the mandate list. */
  public ReturnNeed(@Nullable String reason) {
    this(reason, "");
  }

  /**
   * @throws org.linli.kernel.Invalid if there is no reason
   */
  public ReturnNeed(@Nullable String reason, @Nullable String door) {
    var check = new Validation();
    this.reason = check.required("reason", reason, 500);
    this.door = check.optional("door", door, 36);
    check.done();
  }
}
