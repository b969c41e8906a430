package org.linli.portrait;

import org.linli.kernel.Permission;

/** What roles may do with what was counted. */
public enum PortraitPermission implements Permission {
  READ("portrait:read"),
  /** Says whether a sign is a need. */
  DECIDE("portrait:decide");

  private final String code;

  PortraitPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
