package org.linli.projects;

import org.linli.kernel.TransitionTable;

/** Where what is to be put right at a project stands 整改 (PROJ-3). */
enum RectificationStatus {
  NONE,
  /** Whoever leads the project is to put it right. */
  TO_PUT_RIGHT,
  /** Somebody who does not lead it is to look again. */
  TO_LOOK_AT;

  static final TransitionTable<RectificationStatus, ProjectAction> TRANSITIONS =
      TransitionTable.of(RectificationStatus.class, ProjectAction.class)
          .allow(NONE, ProjectAction.OPEN_RECTIFICATION, TO_PUT_RIGHT)
          .allow(TO_PUT_RIGHT, ProjectAction.OPEN_RECTIFICATION, TO_PUT_RIGHT) // another day
          .allow(TO_PUT_RIGHT, ProjectAction.RECTIFY, TO_LOOK_AT)
          .allow(TO_LOOK_AT, ProjectAction.RECHECK, NONE)
          .allow(TO_LOOK_AT, ProjectAction.RECHECK_FAILED, TO_PUT_RIGHT)
          .build();
}
