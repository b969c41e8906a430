package org.linli.ledger;

import org.linli.kernel.TransitionTable;

/** What a journal does with its amounts, and what may follow it, once. */
public enum JournalKind {
  POSTING(1, 0),
  /** Reserves: limits hold as if it were posted. */
  PENDING(0, 1),
  SETTLEMENT(1, -1),
  VOIDING(0, -1),
  EXPIRY(0, -1),
  REVERSAL(1, 0);

  /** What is posted is reversed once; a reversal is not. */
  public static final TransitionTable<JournalKind, JournalAction> FOLLOWED_BY =
      TransitionTable.of(JournalKind.class, JournalAction.class)
          .allow(PENDING, JournalAction.SETTLE, SETTLEMENT)
          .allow(PENDING, JournalAction.VOID, VOIDING)
          .allow(PENDING, JournalAction.EXPIRE, EXPIRY)
          .allow(POSTING, JournalAction.REVERSE, REVERSAL)
          .allow(SETTLEMENT, JournalAction.REVERSE, REVERSAL)
          .build();

  private final int posted;
  private final int pending;

  JournalKind(int posted, int pending) {
    this.posted = posted;
    this.pending = pending;
  }

  /** Times the amounts. */
  int posted() {
    return posted;
  }

  int pending() {
    return pending;
  }
}
