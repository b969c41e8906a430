package org.linli.opinions;

/** What became of a statement. */
public enum StatementStatus {
  /** Waits for staff to read it. */
  PROPOSED,
  /** People vote on it. */
  SHOWN,
  REFUSED
}
