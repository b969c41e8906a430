package org.linli.directory.imports;

import org.linli.kernel.ErrorCode;

/** How files of registers are refused. */
public enum ImportError implements ErrorCode {
  FILE_NO_XLSX("directory.file-no-xlsx", 422),
  FILE_TOO_LONG("directory.file-too-long", 422),
  FILE_TOO_BIG("directory.file-too-big", 422),
  FILE_WITHOUT_ROWS("directory.file-without-rows", 422),
  FILE_HEADINGS("directory.file-headings", 422),
  REGISTER_CHANGED("directory.register-changed", 409),
  NOT_READY("directory.import-not-ready", 409),
  UNDO_TOO_LATE("directory.undo-too-late", 409);

  private final String code;
  private final int status;

  ImportError(String code, int status) {
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
