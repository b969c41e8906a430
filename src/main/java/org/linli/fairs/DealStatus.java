package org.linli.fairs;

import org.linli.kernel.TransitionTable;

/** What became of an agreement. */
public enum DealStatus {
  STRUCK,
  DONE,
  FELL_THROUGH;

  static final TransitionTable<DealStatus, DealAction> TRANSITIONS =
      TransitionTable.of(DealStatus.class, DealAction.class)
          .allow(STRUCK, DealAction.FINISH, DONE)
          .allow(STRUCK, DealAction.GIVE_UP, FELL_THROUGH)
          .allow(DONE, DealAction.REOPEN, STRUCK)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(DealAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }
}
