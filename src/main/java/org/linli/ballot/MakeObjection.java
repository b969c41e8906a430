package org.linli.ballot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says what is wrong with a roll, or with a result once there is one.
 *
 * @param line of the roll that it is about, or empty
 */
public record MakeObjection(String line, String said) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MakeObjection(@Nullable String line, @Nullable String said) {
    var check = new Validation();
    this.line = check.optional("line", line, 9);
    this.said = check.required("said", said, 500);
    if (!this.line.isEmpty() && !this.line.matches("[1-9]\\d{0,8}")) {
      check.reject("line", BallotError.LINE_UNKNOWN);
    }
    check.done();
  }

  Optional<Integer> number() {
    return line.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(line));
  }
}
