package org.linli.needs;

import org.linli.kernel.Permission;

/** What roles may do with needs. */
public enum NeedPermission implements Permission {
  RAISE("needs:raise"),
  VERIFY("needs:verify");

  private final String code;

  NeedPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
