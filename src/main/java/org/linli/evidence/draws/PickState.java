package org.linli.evidence.draws;

/** What became of somebody whom a lot fell on. */
public enum PickState {
  SEATED,
  /** Steps in when somebody of the same kind cannot. */
  WAITING,
  OUT
}
