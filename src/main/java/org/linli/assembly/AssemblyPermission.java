package org.linli.assembly;

import org.linli.kernel.Permission;

/** What roles may do with meetings. */
public enum AssemblyPermission implements Permission {
  /** Calls meetings, writes their minutes, publishes them. */
  MANAGE("assembly:manage"),
  /** Says whether they come, writes an opinion, signs in. */
  TAKE_PART("assembly:take-part");

  private final String code;

  AssemblyPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
