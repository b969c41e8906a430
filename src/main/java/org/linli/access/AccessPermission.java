package org.linli.access;

import org.linli.kernel.Permission;

/** What roles may do with roles. */
public enum AccessPermission implements Permission {
  MANAGE_MEMBERS("access:manage-members");

  private final String code;

  AccessPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
