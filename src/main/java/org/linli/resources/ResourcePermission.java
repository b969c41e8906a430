package org.linli.resources;

import org.linli.kernel.Permission;

/** What roles may do with resources. */
public enum ResourcePermission implements Permission {
  /** For one's own unit. */
  OFFER("resources:offer"),
  /** Lists what units offer, and offers for a unit that asked for it. */
  CHECK("resources:check"),
  /** Something for good, for oneself or one's own unit. */
  DONATE("resources:donate");

  private final String code;

  ResourcePermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
