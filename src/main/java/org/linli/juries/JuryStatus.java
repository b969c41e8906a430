package org.linli.juries;

import org.linli.kernel.TransitionTable;

/** Where a jury stands. */
public enum JuryStatus {
  /** Those who were drawn are asked whether they come. */
  INVITING,
  /** All have replied: it meets and talks. */
  SITTING,
  /** A wording of its recommendation lies before its members. */
  DECIDING,
  /** Published; whoever asked has to answer. */
  RECOMMENDED,
  ANSWERED,
  CALLED_OFF;

  static final TransitionTable<JuryStatus, JuryAction> TRANSITIONS =
      TransitionTable.of(JuryStatus.class, JuryAction.class)
          .allow(INVITING, JuryAction.CONVENE, INVITING)
          .allow(INVITING, JuryAction.ACCEPT, INVITING)
          .allow(INVITING, JuryAction.DECLINE, INVITING)
          .allow(SITTING, JuryAction.DECLINE, INVITING)
          .allow(INVITING, JuryAction.LAPSE, INVITING)
          .allow(INVITING, JuryAction.SIT, SITTING)
          .allow(SITTING, JuryAction.PUT, DECIDING)
          .allow(DECIDING, JuryAction.PUT, DECIDING)
          .allow(DECIDING, JuryAction.APPROVE, DECIDING)
          .allow(DECIDING, JuryAction.RECOMMEND, RECOMMENDED)
          .allow(RECOMMENDED, JuryAction.ANSWER, ANSWERED)
          .allow(INVITING, JuryAction.CALL_OFF, CALLED_OFF)
          .allow(SITTING, JuryAction.CALL_OFF, CALLED_OFF)
          .allow(DECIDING, JuryAction.CALL_OFF, CALLED_OFF)
          .build();

  /** Whether the action is possible now. */
  public boolean allows(JuryAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }
}
