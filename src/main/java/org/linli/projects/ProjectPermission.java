package org.linli.projects;

import org.linli.kernel.Permission;

/** What roles may do with projects. */
public enum ProjectPermission implements Permission {
  /** Proposes them, writes their charter, leads them, inspects those of others. */
  MANAGE("projects:manage"),
  /** Reports for one's own unit, which leads one. */
  LEAD("projects:lead"),
  /** Says yes or no to a proposal, names who leads, ends one. */
  SUPERVISE("projects:supervise"),
  /** Watches one that others lead, and says what was found. */
  WATCH("projects:watch");

  private final String code;

  ProjectPermission(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
