package org.linli.directory.mandates;

import org.linli.kernel.Permission;

/** What roles may do with mandate lists. Reading a published one needs nothing. */
public enum MandatePermission implements Permission {
  EDIT("directory:edit-mandates"),
  PUBLISH("directory:publish-mandates");

  private final String code;

  MandatePermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
