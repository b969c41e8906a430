package org.linli.ballot;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Writes down that somebody votes for somebody else 委托投票, with the signed paper in hand.
 *
 * @param rollLine of the roll that is voted for
 * @param agentLine of the one who votes, if they are on the roll; else empty
 * @param agentName of somebody who is not on it
 * @param agentPhone of somebody who is not on it
 * @param seen which signed paper was seen: its date, and where it is kept
 */
public record GiveProxy(
    String rollLine, String agentLine, String agentName, String agentPhone, String seen) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public GiveProxy(
      @Nullable String rollLine,
      @Nullable String agentLine,
      @Nullable String agentName,
      @Nullable String agentPhone,
      @Nullable String seen) {
    var check = new Validation();
    this.rollLine = check.required("rollLine", rollLine, 9);
    this.agentLine = check.optional("agentLine", agentLine, 9);
    this.agentName = check.optional("agentName", agentName, 40);
    var stranger = this.agentLine.isEmpty();
    this.agentPhone =
        stranger
            ? check.phone("agentPhone", agentPhone)
            : check.optional("agentPhone", agentPhone, 20);
    this.seen = check.required("seen", seen, 100);
    number(check, "rollLine", this.rollLine);
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
    return Integer.parseInt(rollLine);
  }

  /** Whether the one who votes is not on the roll: they bring a paper. */
  boolean stranger() {
    return agentLine.isEmpty();
  }

  int agent() {
    return Integer.parseInt(agentLine);
  }
}
