package org.linli.ballot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says what is wrong with a roll, or with a result once there is one.
 *
 * @param rollLine of the roll that it is about, or empty
 */
public record MakeObjection(String rollLine, String said) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MakeObjection(@Nullable String rollLine, @Nullable String said) {
    var check = new Validation();
    this.rollLine = check.optional("rollLine", rollLine, 9);
    this.said = check.required("said", said, 500);
    if (!this.rollLine.isEmpty() && !this.rollLine.matches("[1-9]\\d{0,8}")) {
      check.reject("rollLine", BallotError.LINE_UNKNOWN);
    }
    check.done();
  }

  Optional<Integer> number() {
    return rollLine.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(rollLine));
  }
}
