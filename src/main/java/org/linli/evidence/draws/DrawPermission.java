package org.linli.evidence.draws;

import org.linli.kernel.Permission;

/** What roles may do with draws. */
public enum DrawPermission implements Permission {
  /** Makes them, seals them, lets alternates step in, annuls them. */
  MANAGE("evidence:manage-draws"),
  /** Types the numbers that fell. */
  ENTER("evidence:enter-draws");

  private final String code;

  DrawPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
