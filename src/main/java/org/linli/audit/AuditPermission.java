package org.linli.audit;

import org.linli.kernel.Permission;

/** What roles may do with the log. */
public enum AuditPermission implements Permission {
  READ("audit:read");

  private final String code;

  AuditPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
