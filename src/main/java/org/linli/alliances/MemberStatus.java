package org.linli.alliances;

import org.linli.kernel.TransitionTable;

/** Where a unit stands in an alliance. */
public enum MemberStatus {
  INVITED,
  AGREED,
  DECLINED,
  LEFT;

  static final TransitionTable<MemberStatus, MemberAction> TRANSITIONS =
      TransitionTable.of(MemberStatus.class, MemberAction.class)
          .allow(INVITED, MemberAction.AGREE, AGREED)
          .allow(INVITED, MemberAction.DECLINE, DECLINED)
          .allow(AGREED, MemberAction.LEAVE, LEFT)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(MemberAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }
}
