package org.linli.bodies;

import org.linli.kernel.Permission;

/** What roles may do with bodies and groups. */
public enum BodyPermission implements Permission {
  /** Founds bodies, fills seats, publishes charters, helps groups. */
  MANAGE("bodies:manage"),
  /** Can be named for a seat by their account. */
  SIT("bodies:sit"),
  /** Starts a group and joins one. */
  JOIN("bodies:join");

  private final String code;

  BodyPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
