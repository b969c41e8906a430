package org.linli.evidence.draws;

import org.linli.kernel.Permission;

/** What roles may do with draws. */
public enum DrawPermission implements Permission {
  /** Makes them, seals them, lets alternates step in, annuls them. */
  MANAGE("draws:manage"),
  /** Types the numbers that fell. */
  ENTER("draws:enter");

  private final String code;

  DrawPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
