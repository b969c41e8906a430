package org.linli.directory.posts;

import org.linli.kernel.Permission;

/** What roles may do with posts. Who is who needs nothing. */
public enum PostPermission implements Permission {
  MANAGE("directory:manage-posts");

  private final String code;

  PostPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
