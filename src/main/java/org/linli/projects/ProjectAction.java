package org.linli.projects;

/** A step of a project. */
public enum ProjectAction {
  PROPOSE,
  /** Its charter is written anew. */
  REVISE,
  /** The community says yes 立项. */
  CHARTER,
  /** It is not done, or not any more. */
  WITHDRAW,
  NAME_LEAD,
  /** Who led it does not work here any more. */
  LOSE_LEAD,
  /** On to the next of the five togethers. */
  ADVANCE,
  /** How it goes, every two weeks. */
  REPORT,
  /** Somebody else looked at it on site 督查: it is up to standard. */
  INSPECT,
  /** The same, and it is not. */
  FIND_BELOW,
  COMPLETE
}
