package org.linli.budgets;

/** What is done with a budget round. */
public enum RoundAction {
  OPEN,
  /** No idea is taken any more. */
  CLOSE_IDEAS,
  /** The list of projects is fixed and goes to the vote. */
  FREEZE,
  COUNT,
  CALL_OFF
}
