package org.linli.evaluation;

/** How a call-back stands. */
public enum CallBackState {
  OPEN,
  /** Whoever was called is content now; the grade stays as it was given. */
  CONTENT,
  /** The matter goes on. */
  REOPENED,
  /** Tried as often as the rule asks. */
  NOT_REACHED,
  /** They changed their rating by themselves. */
  WITHDRAWN
}
