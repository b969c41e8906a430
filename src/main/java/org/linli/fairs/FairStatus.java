package org.linli.fairs;

import org.linli.kernel.TransitionTable;

/** Where a fair stands. */
public enum FairStatus {
  PLANNED,
  /** It was said how many came; that can be corrected. */
  HELD,
  CANCELLED;

  static final TransitionTable<FairStatus, FairAction> TRANSITIONS =
      TransitionTable.of(FairStatus.class, FairAction.class)
          .allow(PLANNED, FairAction.CANCEL, CANCELLED)
          .allow(PLANNED, FairAction.CONCLUDE, HELD)
          .allow(HELD, FairAction.CONCLUDE, HELD)
          .build();

  /** Whether the action is possible now. */
  boolean allows(FairAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }
}
