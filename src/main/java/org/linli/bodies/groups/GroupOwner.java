package org.linli.bodies.groups;

/** Who has to act next for a group. */
public enum GroupOwner {
  COMMUNITY,
  /** Whoever speaks for the group. */
  CONTACT
}
