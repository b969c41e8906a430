package org.linli.resources;

/** What can be done with a resource; each is a step of its history. */
public enum ResourceAction {
  OFFER,
  REVISE,
  /** The community checked it and lists it 登记. */
  LIST,
  /** The community does not list it as it is, and says why. */
  RETURN,
  PAUSE,
  RESUME,
  WITHDRAW,
  /** Its unit entered a paper that it needs. */
  ENTER_PAPER,
  /** The community found papers right. */
  CHECK_PAPER,
  /** The community found papers wrong, and says why. */
  REFUSE_PAPER
}
