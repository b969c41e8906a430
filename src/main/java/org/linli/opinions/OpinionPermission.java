package org.linli.opinions;

import org.linli.kernel.Permission;

/** What roles may do with opinions. */
public enum OpinionPermission implements Permission {
  /** Votes on statements and writes own ones. */
  TAKE_PART("opinions:take-part"),
  /** Opens and closes rounds, decides which statements are shown. */
  MANAGE("opinions:manage");

  private final String code;

  OpinionPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
