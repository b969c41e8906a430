package org.linli.evidence.draws;

import org.linli.kernel.TransitionTable;

/** Where a draw stands. */
public enum DrawStatus {
  /** Written down; nobody outside sees it. */
  DRAFTED,
  /** Sealed: list, rule and numbers to come are fixed and in the evidence. */
  COMMITTED,
  /** One person has typed the numbers that fell. */
  ENTERED,
  DRAWN,
  VOID;

  static final TransitionTable<DrawStatus, DrawAction> TRANSITIONS =
      TransitionTable.of(DrawStatus.class, DrawAction.class)
          .allow(DRAFTED, DrawAction.COMMIT, COMMITTED)
          .allow(COMMITTED, DrawAction.ENTER, ENTERED)
          .allow(ENTERED, DrawAction.DIFFER, COMMITTED)
          .allow(ENTERED, DrawAction.AGREE, DRAWN)
          .allow(DRAWN, DrawAction.REPLACE, DRAWN)
          .allow(DRAFTED, DrawAction.ANNUL, VOID)
          .allow(COMMITTED, DrawAction.ANNUL, VOID)
          .allow(ENTERED, DrawAction.ANNUL, VOID)
          .allow(DRAWN, DrawAction.ANNUL, VOID)
          .build();

  /** Whether the action is possible now. */
  public boolean allows(DrawAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }
}
