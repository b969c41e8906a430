package org.linli.budgets;

import org.linli.kernel.TransitionTable;

/** Where a budget round stands. */
public enum RoundStatus {
  DRAFT,
  /** Everybody puts in ideas. */
  IDEAS,
  /** What can be done, and what it costs. */
  REVIEW,
  /** The list is fixed; its ballot is announced, open or closed. */
  VOTING,
  /** Everybody reads what is done, and why. */
  COUNTED,
  CALLED_OFF;

  static final TransitionTable<RoundStatus, RoundAction> TRANSITIONS =
      TransitionTable.of(RoundStatus.class, RoundAction.class)
          .allow(DRAFT, RoundAction.OPEN, IDEAS)
          .allow(IDEAS, RoundAction.CLOSE_IDEAS, REVIEW)
          .allow(REVIEW, RoundAction.FREEZE, VOTING)
          .allow(VOTING, RoundAction.COUNT, COUNTED)
          .allow(IDEAS, RoundAction.CALL_OFF, CALLED_OFF)
          .allow(REVIEW, RoundAction.CALL_OFF, CALLED_OFF)
          .allow(VOTING, RoundAction.CALL_OFF, CALLED_OFF)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(RoundAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether ideas are looked at. */
  public boolean reviews() {
    return this == IDEAS || this == REVIEW;
  }

  /** Whether the list of projects is fixed. */
  public boolean frozen() {
    return this == VOTING || this == COUNTED;
  }
}
