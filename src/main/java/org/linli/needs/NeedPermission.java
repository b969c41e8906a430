package org.linli.needs;

import org.linli.kernel.Permission;

/** What roles may do with needs. */
public enum NeedPermission implements Permission {
  RAISE("needs:raise"),
  /** Enters what came in at another door: a visit, a call, paper, a chat. */
  INTAKE("needs:intake"),
  VERIFY("needs:verify"),
  /** Says for a unit whether it takes on what it was given. */
  RESPOND("needs:respond"),
  /** From above: sees what is about the community itself, and says what is to be done. */
  OVERSEE("needs:oversee"),
  /** Reviews the three lists each quarter (NEED-2). */
  REVIEW("needs:review");

  private final String code;

  NeedPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
