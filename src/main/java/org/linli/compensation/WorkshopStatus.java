package org.linli.compensation;

import org.linli.kernel.TransitionTable;

/** Where a workshop stands. */
public enum WorkshopStatus {
  OPEN,
  /** Its sheet is signed and it goes to a ballot. */
  AGREED,
  GIVEN_UP;

  static final TransitionTable<WorkshopStatus, WorkshopAction> TRANSITIONS =
      TransitionTable.of(WorkshopStatus.class, WorkshopAction.class)
          .allow(OPEN, WorkshopAction.AGREE, AGREED)
          .allow(OPEN, WorkshopAction.GIVE_UP, GIVEN_UP)
          .build();
}
