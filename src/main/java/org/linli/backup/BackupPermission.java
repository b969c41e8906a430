package org.linli.backup;

import org.linli.kernel.Permission;

/** What roles may do with backups; restoring needs the machine itself. */
public enum BackupPermission implements Permission {
  OPERATE("backup:operate");

  private final String code;

  BackupPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
