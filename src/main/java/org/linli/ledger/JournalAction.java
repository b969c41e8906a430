package org.linli.ledger;

/** What follows a journal. */
public enum JournalAction {
  SETTLE,
  VOID,
  EXPIRE,
  REVERSE
}
