package org.linli.calendar;

/** What can happen to a deadline; each is a step of its history. */
public enum DeadlineAction {
  START,
  NEAR,
  BREACH,
  ESCALATE,
  PAUSE,
  RESUME,
  RECOMPUTE,
  MEET,
  DROP
}
