package org.linli.backup;

import org.linli.kernel.ErrorCode;

/** How saving, checking and restoring fail. The exit codes are for scripts: they never change. */
public enum BackupError implements ErrorCode {
  DAMAGED("backup.damaged", 422, 3),
  WRONG_KEY("backup.wrong-key", 422, 4),
  KEY_MISSING("backup.key-missing", 422, 4),
  NOT_EMPTY("backup.not-empty", 409, 5),
  TOO_NEW("backup.too-new", 422, 6),
  OTHER_KIND("backup.other-kind", 422, 6),
  NO_SPACE("backup.no-space", 507, 7),
  BUSY("backup.busy", 409, 8),
  NO_BACKUP("backup.no-backup", 404, 9),
  NO_DATABASE("backup.no-database", 503, 9),
  UNREADABLE("backup.unreadable", 500, 10),
  DATABASE_FAILED("backup.database-failed", 503, 11),
  INCOMPLETE("backup.incomplete", 422, 12);

  private final String code;
  private final int status;
  private final int exitCode;

  BackupError(String code, int status, int exitCode) {
    this.code = code;
    this.status = status;
    this.exitCode = exitCode;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  /** What a command ends with. */
  int exitCode() {
    return exitCode;
  }
}
