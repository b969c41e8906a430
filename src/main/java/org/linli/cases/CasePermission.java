package org.linli.cases;

import org.linli.kernel.Permission;

/** What roles may do with cases and pilots. */
public enum CasePermission implements Permission {
  /** Writes up the community's own projects, and answers whether it does what others tried. */
  WRITE("cases:write"),
  /** Checks what somebody else wrote, withdraws it, chooses the brand. */
  CHECK("cases:check"),
  /** Files pilots and sees them through. */
  PILOT("cases:pilot"),
  /** Objects to a pilot that was filed. */
  OBJECT("cases:object");

  private final String code;

  CasePermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
