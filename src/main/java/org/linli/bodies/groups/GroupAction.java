package org.linli.bodies.groups;

/** What is done with a group. */
public enum GroupAction {
  /** The community makes it public and says how it helps. */
  WELCOME(true),
  /** It has enough people. */
  FILE(false),
  /** It needs more time to find people. */
  PROLONG(false),
  /** It is registered, or gets there. */
  REGISTER(true),
  /** It is still alive. */
  CONFIRM(false),
  END(false);

  private final boolean staffOnly;

  GroupAction(boolean staffOnly) {
    this.staffOnly = staffOnly;
  }

  /** Whether the group's contact cannot do it. */
  boolean staffOnly() {
    return staffOnly;
  }
}
