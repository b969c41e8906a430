package org.linli.ballot;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Begins to take a vote at somebody's door.
 *
 * @param rollLine of the roll
 * @param companion who went along: nobody goes alone
 */
public record BeginVisit(String rollLine, String companion) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public BeginVisit(@Nullable String rollLine, @Nullable String companion) {
    var check = new Validation();
    this.rollLine = check.required("rollLine", rollLine, 9);
    this.companion = check.required("companion", companion, 40);
    if (!this.rollLine.isEmpty() && !this.rollLine.matches("[1-9]\\d{0,8}")) {
      check.reject("rollLine", BallotError.LINE_UNKNOWN);
    }
    check.done();
  }

  int number() {
    return Integer.parseInt(rollLine);
  }
}
