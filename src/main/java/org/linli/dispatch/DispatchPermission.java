package org.linli.dispatch;

import org.linli.kernel.Permission;

/** What roles may do with whistles. */
public enum DispatchPermission implements Permission {
  /** For a community: proposes that the street whistles. */
  PROPOSE("dispatch:propose"),
  /** For a street: issues whistles, decides disputes, confirms. */
  ISSUE("dispatch:issue"),
  /** Reads the whistles and rates of a street, from the street or above. */
  OVERSEE("dispatch:oversee"),
  /** Answers for a department, or for a unit that was invited. */
  ANSWER("dispatch:answer");

  private final String code;

  DispatchPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
