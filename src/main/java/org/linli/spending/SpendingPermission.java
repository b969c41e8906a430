package org.linli.spending;

import org.linli.kernel.Permission;

/** What somebody may do with money that leaves. */
public enum SpendingPermission implements Permission {
  /** Ask for something to be bought, say what was delivered, bring papers. */
  ASK("spending:ask"),
  /** Approve for the community committee. */
  APPROVE_COMMITTEE("spending:approve-committee"),
  /** Approve for the council and its units. */
  APPROVE_COUNCIL("spending:approve-council"),
  /** Write down what the bank paid, and what came back. */
  PAY("spending:pay"),
  /** See what is asked for and which papers are there. */
  READ("spending:read"),
  /** Look at papers as they were brought; each time is written down. */
  SEE_ORIGINALS("spending:see-originals");

  private final String code;

  SpendingPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
