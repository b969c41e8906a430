package org.linli.matching;

import org.linli.kernel.Permission;

/** What roles may do with claims. */
public enum ClaimPermission implements Permission {
  CLAIM("matching:claim"),
  FILE("matching:file");

  private final String code;

  ClaimPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
