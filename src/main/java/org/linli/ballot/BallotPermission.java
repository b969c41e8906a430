package org.linli.ballot;

import org.linli.kernel.Permission;

/** What roles may do with ballots. */
public enum BallotPermission implements Permission {
  /** Prepares them, corrects their roll, counts them. */
  MANAGE("ballot:manage"),
  /** Takes votes at the door and types what stands on paper. */
  TAKE("ballot:take"),
  /** Votes where the roll says so, and objects. */
  VOTE("ballot:vote"),
  /** Sees how each line of the roll voted in a named ballot; each look is recorded. */
  INSPECT("ballot:inspect");

  private final String code;

  BallotPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
