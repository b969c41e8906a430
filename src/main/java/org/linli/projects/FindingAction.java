package org.linli.projects;

/** A step of what was found. */
enum FindingAction {
  ANSWER,
  CLOSE,
  /** Somebody looked, and it is not settled. */
  REOPEN
}
