package org.linli.directory;

import org.linli.kernel.ErrorCode;

/** How the registers refuse. */
public enum DirectoryError implements ErrorCode {
  ALREADY_OPEN("directory.already-open", 409),
  NOT_A_COMMUNITY("directory.not-a-community", 422),
  NAME_TAKEN("directory.name-taken", 409),
  CREDIT_CODE("directory.credit-code", 422),
  YEAR("directory.year", 422),
  IMPORT_REJECTED("directory.import-rejected", 422),
  FILE_EMPTY("directory.file-empty", 422),
  FILE_HEADER("directory.file-header", 422),
  ROW_FIELDS("directory.row-fields", 422),
  ROW_CODE("directory.row-code", 422),
  ROW_NAME("directory.row-name", 422),
  ROW_PARENT("directory.row-parent", 422),
  ROW_PARENT_UNKNOWN("directory.row-parent-unknown", 422),
  ROW_TWICE("directory.row-twice", 422);

  private final String code;
  private final int status;

  DirectoryError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
