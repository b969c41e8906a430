package org.linli.ballot;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Writes down that somebody votes for somebody else 委托投票, with the signed paper in hand.
 *
 * @param line of the roll that is voted for
 * @param agentLine of the one who votes, if they are on the roll; else empty
 * @param agentName of somebody who is not on it
 * @param agentPhone of somebody who is not on it
 * @param paper which signed paper was seen: its date, and where it is kept
 */
public record GiveProxy(
    String line, String agentLine, String agentName, String agentPhone, String paper) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public GiveProxy(
      @Nullable String line,
      @Nullable String agentLine,
      @Nullable String agentName,
      @Nullable String agentPhone,
      @Nullable String paper) {
    var check = new Validation();
    this.line = check.required("line", line, 9);
    this.agentLine = check.optional("agentLine", agentLine, 9);
    this.agentName = check.optional("agentName", agentName, 40);
    var stranger = this.agentLine.isEmpty();
    this.agentPhone =
        stranger
            ? check.phone("agentPhone", agentPhone)
            : check.optional("agentPhone", agentPhone, 20);
    this.paper = check.required("paper", paper, 100);
    number(check, "line", this.line);
    number(check, "agentLine", this.agentLine);
    if (stranger && this.agentName.isEmpty()) {
      check.required("agentName", agentName, 40);
    }
    check.done();
  }

  private static void number(Validation check, String field, String text) {
    if (!text.isEmpty() && !text.matches("[1-9]\\d{0,8}")) {
      check.reject(field, BallotError.LINE_UNKNOWN);
    }
  }

  int number() {
    return Integer.parseInt(line);
  }

  /** Whether the one who votes is not on the roll: they bring a paper. */
  boolean stranger() {
    return agentLine.isEmpty();
  }

  int agent() {
    return Integer.parseInt(agentLine);
  }
}
