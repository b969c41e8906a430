package org.linli.directory;

import org.linli.kernel.Permission;

/** What roles may do with the registers. */
public enum DirectoryPermission implements Permission {
  MANAGE_AREAS("directory:manage-areas"),
  MANAGE_LOCAL_AREAS("directory:manage-local-areas"),
  MANAGE_ORGANIZATIONS("directory:manage-organizations"),
  SEE_PARTICIPATION("directory:see-participation"),
  CHOOSE_TYPE("directory:choose-type");

  private final String code;

  DirectoryPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
