package org.linli.calendar;

/** What can happen to a deadline; each is a step of its history. */
public enum DeadlineAction {
  START,
  NEAR,
  BREACH,
  ESCALATE,
  PAUSE,
  RESUME,
  /** Who it was given to says that it is not theirs. */
  DISPUTE,
  EXTEND,
  RECOMPUTE,
  MEET,
  DROP
}
