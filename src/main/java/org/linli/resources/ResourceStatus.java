package org.linli.resources;

import org.linli.kernel.TransitionTable;

/** Where a resource stands. Whatever is changed is checked again before it is listed. */
public enum ResourceStatus {
  OFFERED,
  RETURNED,
  LISTED,
  PAUSED,
  WITHDRAWN;

  static final TransitionTable<ResourceStatus, ResourceAction> TRANSITIONS =
      TransitionTable.of(ResourceStatus.class, ResourceAction.class)
          .allow(OFFERED, ResourceAction.REVISE, OFFERED)
          .allow(OFFERED, ResourceAction.LIST, LISTED)
          .allow(OFFERED, ResourceAction.RETURN, RETURNED)
          .allow(OFFERED, ResourceAction.WITHDRAW, WITHDRAWN)
          .allow(RETURNED, ResourceAction.REVISE, OFFERED)
          .allow(RETURNED, ResourceAction.WITHDRAW, WITHDRAWN)
          .allow(LISTED, ResourceAction.REVISE, OFFERED)
          .allow(LISTED, ResourceAction.PAUSE, PAUSED)
          .allow(LISTED, ResourceAction.WITHDRAW, WITHDRAWN)
          .allow(PAUSED, ResourceAction.REVISE, OFFERED)
          .allow(PAUSED, ResourceAction.RESUME, LISTED)
          .allow(PAUSED, ResourceAction.WITHDRAW, WITHDRAWN)
          .allow(OFFERED, ResourceAction.ENTER_PAPER, OFFERED)
          .allow(OFFERED, ResourceAction.CHECK_PAPER, OFFERED)
          .allow(OFFERED, ResourceAction.REFUSE_PAPER, OFFERED)
          .allow(RETURNED, ResourceAction.ENTER_PAPER, OFFERED)
          .allow(LISTED, ResourceAction.ENTER_PAPER, LISTED)
          .allow(LISTED, ResourceAction.CHECK_PAPER, LISTED)
          .allow(LISTED, ResourceAction.REFUSE_PAPER, LISTED)
          .allow(PAUSED, ResourceAction.ENTER_PAPER, PAUSED)
          .allow(PAUSED, ResourceAction.CHECK_PAPER, PAUSED)
          .allow(PAUSED, ResourceAction.REFUSE_PAPER, PAUSED)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(ResourceAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether anybody may see it. */
  boolean published() {
    return this == LISTED || this == PAUSED;
  }
}
