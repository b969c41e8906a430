package org.linli.matching;

import org.linli.kernel.Permission;

/** What roles may do with claims. */
public enum ClaimPermission implements Permission {
  CLAIM("matching:claim"),
  /** Residents whose identity was seen, of small matters that the community opened to them. */
  CLAIM_SMALL("matching:claim-small"),
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
