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
  /** The light is red: it is to be put right by a day 整改. */
  OPEN_RECTIFICATION,
  /** Whoever leads it says what was put right. */
  RECTIFY,
  /** Somebody else looked again 复查: it is right now. */
  RECHECK,
  /** The same, and it is not. */
  RECHECK_FAILED,
  /** A named leader issued a warning 预警. */
  WARN,
  /** The same, a supervision letter 督办. */
  SUPERVISE,
  /** The same, the letter to an interview 约谈. */
  INTERVIEW,
  COMPLETE
}
