package org.linli.needs;

/** What can be done with a need; each one is a step of its public story. */
public enum NeedAction {
  RAISE,
  VERIFY,
  RETURN,
  CLAIM,
  FILE,
  ANSWER,
  CLOSE,
  REOPEN
}
