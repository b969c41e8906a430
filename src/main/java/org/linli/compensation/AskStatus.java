package org.linli.compensation;

import org.linli.kernel.TransitionTable;

/** Where something that is asked for stands. */
public enum AskStatus {
  /** The others are to say what they offer. */
  ASKED,
  /** The dwelling is to say whether that is enough. */
  OFFERED,
  AGREED,
  WITHDRAWN;

  static final TransitionTable<AskStatus, AskAction> TRANSITIONS =
      TransitionTable.of(AskStatus.class, AskAction.class)
          .allow(ASKED, AskAction.ASK, ASKED)
          .allow(ASKED, AskAction.OFFER, OFFERED)
          .allow(ASKED, AskAction.WITHDRAW, WITHDRAWN)
          .allow(OFFERED, AskAction.ASK, ASKED)
          .allow(OFFERED, AskAction.OFFER, OFFERED)
          .allow(OFFERED, AskAction.ACCEPT, AGREED)
          .allow(OFFERED, AskAction.WITHDRAW, WITHDRAWN)
          .allow(AGREED, AskAction.ASK, ASKED)
          .allow(AGREED, AskAction.WITHDRAW, WITHDRAWN)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(AskAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether it is not settled. */
  public boolean open() {
    return this == ASKED || this == OFFERED;
  }
}
