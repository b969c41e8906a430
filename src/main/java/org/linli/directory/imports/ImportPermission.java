package org.linli.directory.imports;

import org.linli.kernel.Permission;

/**
 * What roles may do with files of registers. Whoever keeps a register brings a file and looks at
 * what it would do; that it is applied or taken back is decided by another permission (DATA-2: a
 * thousand people are changed at once).
 */
public enum ImportPermission implements Permission {
  COMMIT("directory:commit-imports");

  private final String code;

  ImportPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
