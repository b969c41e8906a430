package org.linli.ballot;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Begins to take a vote at somebody's door.
 *
 * @param line of the roll
 * @param companion who went along: nobody goes alone
 */
public record BeginVisit(String line, String companion) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public BeginVisit(@Nullable String line, @Nullable String companion) {
    var check = new Validation();
    this.line = check.required("line", line, 9);
    this.companion = check.required("companion", companion, 40);
    if (!this.line.isEmpty() && !this.line.matches("[1-9]\\d{0,8}")) {
      check.reject("line", BallotError.LINE_UNKNOWN);
    }
    check.done();
  }

  int number() {
    return Integer.parseInt(line);
  }
}
