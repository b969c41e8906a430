package org.linli.needs;

import org.linli.kernel.TransitionTable;

/** Where a need stands (NEED-3). The first six are the step bar 提交 → 受理 → 派单 → 办理 → 回访 → 评价. */
public enum NeedStatus {
  RAISED,
  VERIFIED,
  CLAIMED,
  IN_PROGRESS,
  ANSWERED,
  CLOSED,
  /** The community does not take it on, and said why. */
  RETURNED;

  /** The dots of the step bar. */
  public static final int STEPS = 6;

  static final TransitionTable<NeedStatus, NeedAction> TRANSITIONS =
      TransitionTable.of(NeedStatus.class, NeedAction.class)
          .allow(RAISED, NeedAction.VERIFY, VERIFIED)
          .allow(RAISED, NeedAction.RETURN, RETURNED)
          .allow(VERIFIED, NeedAction.CLAIM, CLAIMED)
          .allow(CLAIMED, NeedAction.FILE, IN_PROGRESS)
          .allow(IN_PROGRESS, NeedAction.ANSWER, ANSWERED)
          .allow(ANSWERED, NeedAction.CLOSE, CLOSED)
          .allow(ANSWERED, NeedAction.REOPEN, IN_PROGRESS)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(NeedAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether nothing more will happen. */
  public boolean ended() {
    return TRANSITIONS.actions(this).isEmpty();
  }
}
