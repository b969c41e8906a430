package org.linli.admin;

import org.linli.kernel.Permission;

/** What roles may do with the installation. */
public enum AdminPermission implements Permission {
  OPERATE("admin:operate"),
  READ_RULES("admin:read-rules");

  private final String code;

  AdminPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
