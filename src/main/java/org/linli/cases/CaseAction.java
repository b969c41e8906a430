package org.linli.cases;

/** A step of a case that is written. */
public enum CaseAction {
  /** It is written anew and goes to be checked again. */
  REVISE,
  PUBLISH,
  RETURN,
  WITHDRAW
}
