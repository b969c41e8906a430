package org.linli.proposals;

import org.linli.kernel.Permission;

/** What roles may do with residents' proposals. */
public enum ProposalPermission implements Permission {
  /** Drafts, signs, supports, argues, amends, remarks. */
  PROPOSE("proposals:propose"),
  /** Publishes a review under their name. */
  REVIEW("proposals:review"),
  /** Shows plans in rounds of designing together. */
  DESIGN("proposals:design"),
  /** Hides unlawful words, and decides about appeals against what a colleague hid. */
  TEND("proposals:tend"),
  /** Takes up early, hands to a meeting or ballot, adopts, declines. */
  DECIDE("proposals:decide");

  private final String code;

  ProposalPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
