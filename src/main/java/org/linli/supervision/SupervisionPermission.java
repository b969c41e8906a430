package org.linli.supervision;

import org.linli.kernel.Permission;

/** What roles may do with supervision. */
public enum SupervisionPermission implements Permission {
  /** Gives codes, prints posters, answers questions. */
  MANAGE("supervision:manage"),
  /** Plans audits by lot, and opens them. */
  AUDIT("supervision:audit"),
  /** Asks what is answered in public. */
  ASK("supervision:ask"),
  /** Sits on the residents' supervision panel or the supervision committee, and asks for it. */
  SIT("supervision:sit"),
  /** Reviews funds and projects as a third party, where named for it. */
  REVIEW("supervision:review");

  private final String code;

  SupervisionPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
