package org.linli.alliances;

import org.linli.kernel.Permission;

/** What roles may do with alliances. */
public enum AlliancePermission implements Permission {
  /** Sees what is offered twice, invites units, and dissolves. */
  MANAGE("alliances:manage"),
  /** Answers for one's own unit. */
  JOIN("alliances:join");

  private final String code;

  AlliancePermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
