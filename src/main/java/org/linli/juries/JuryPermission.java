package org.linli.juries;

import org.linli.kernel.Permission;

/** What roles may do with juries. */
public enum JuryPermission implements Permission {
  /** Replies to being drawn, and approves a wording as a member. */
  TAKE_PART("juries:take-part"),
  /** Convenes juries and keeps their file. */
  MANAGE("juries:manage"),
  /** Answers what a jury recommends, for whoever asked. */
  ANSWER("juries:answer");

  private final String code;

  JuryPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
