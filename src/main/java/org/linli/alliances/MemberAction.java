package org.linli.alliances;

/** What a unit can say. */
public enum MemberAction {
  AGREE,
  DECLINE,
  LEAVE
}
