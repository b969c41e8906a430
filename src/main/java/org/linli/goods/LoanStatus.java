package org.linli.goods;

import org.linli.kernel.TransitionTable;

/** Where a loan stands. */
public enum LoanStatus {
  /** Kept for who asked, to be fetched. */
  ASKED,
  OUT,
  /** Nothing of it is out any more. */
  BACK,
  DECLINED,
  CANCELLED,
  /** Nobody fetched it. */
  LAPSED;

  static final TransitionTable<LoanStatus, LoanAction> TRANSITIONS =
      TransitionTable.of(LoanStatus.class, LoanAction.class)
          .allow(ASKED, LoanAction.HAND_OUT, OUT)
          .allow(ASKED, LoanAction.DECLINE, DECLINED)
          .allow(ASKED, LoanAction.CANCEL, CANCELLED)
          .allow(ASKED, LoanAction.LAPSE, LAPSED)
          .allow(OUT, LoanAction.TAKE_SOME_BACK, OUT)
          .allow(OUT, LoanAction.TAKE_BACK, BACK)
          .build();

  /** Whether its pieces are not there for others. */
  boolean open() {
    return this == ASKED || this == OUT;
  }
}
