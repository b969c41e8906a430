package org.linli.projects;

import org.linli.kernel.TransitionTable;

/** Where something stands that was found at a project. */
public enum FindingStatus {
  /** Whoever leads the project is to answer. */
  OPEN,
  /** Somebody who does not lead it is to look. */
  ANSWERED,
  CLOSED;

  static final TransitionTable<FindingStatus, FindingAction> TRANSITIONS =
      TransitionTable.of(FindingStatus.class, FindingAction.class)
          .allow(OPEN, FindingAction.ANSWER, ANSWERED)
          .allow(ANSWERED, FindingAction.CLOSE, CLOSED)
          .allow(ANSWERED, FindingAction.REOPEN, OPEN)
          .build();
}
