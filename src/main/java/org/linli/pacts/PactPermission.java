package org.linli.pacts;

import org.linli.kernel.Permission;

/** What somebody may do with pacts. */
public enum PactPermission implements Permission {
  /** Say what should read otherwise while a round is open. */
  COMMENT("pacts:comment"),
  /** Write articles, open rounds, answer what residents say. */
  DRAFT("pacts:draft"),
  /** Look at a draft before the vote, file what was adopted or give it back. */
  REVIEW("pacts:review"),
  /** Put it to the vote, publish it, begin to amend it. */
  DECIDE("pacts:decide");

  private final String code;

  PactPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
