package org.linli.directory.people;

import org.linli.kernel.Permission;

/** What roles may do with the registers of people. */
public enum PeoplePermission implements Permission {
  /** Keep the registers; names, phones and numbers stay masked. */
  MANAGE("directory:manage-people"),
  /** See one person in full, for a stated purpose. */
  REVEAL("directory:reveal-people"),
  /** Bring a whole register in, and take it out. */
  IMPORT("directory:import-people"),
  /** See and set who belongs to a special group. */
  SEE_TAGS("directory:see-tags");

  private final String code;

  PeoplePermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
