package org.linli.ballot;

import org.linli.kernel.TransitionTable;

/** Where a ballot stands. */
public enum BallotStatus {
  DRAFT,
  /** Everybody reads what will be voted on, and by what rule. */
  ANNOUNCED,
  /** The roll is fixed; whoever is missing objects. */
  FROZEN,
  OPEN,
  /** No vote is taken any more; papers from the box are read. */
  CLOSED,
  /** The result is up, and can be objected to. */
  COUNTED,
  FINAL,
  WITHDRAWN;

  static final TransitionTable<BallotStatus, BallotAction> TRANSITIONS = transitions();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(BallotAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether there is a roll. */
  public boolean hasRoll() {
    return this == FROZEN || this == OPEN || this == CLOSED || counted();
  }

  /** Whether there is a result. */
  public boolean counted() {
    return this == COUNTED || this == FINAL;
  }

  private static TransitionTable<BallotStatus, BallotAction> transitions() {
    var table =
        TransitionTable.of(BallotStatus.class, BallotAction.class)
            .allow(DRAFT, BallotAction.ANNOUNCE, ANNOUNCED)
            .allow(ANNOUNCED, BallotAction.FREEZE, FROZEN)
            .allow(FROZEN, BallotAction.OPEN, OPEN)
            .allow(OPEN, BallotAction.CLOSE, CLOSED)
            .allow(CLOSED, BallotAction.COUNT, COUNTED)
            .allow(COUNTED, BallotAction.SETTLE, FINAL);
    for (var before : new BallotStatus[] {FROZEN, OPEN}) {
      table.allow(before, BallotAction.CORRECT, before);
    }
    for (var counted : new BallotStatus[] {COUNTED, FINAL}) {
      table.allow(counted, BallotAction.JUDGE, counted);
    }
    for (var undecided : new BallotStatus[] {ANNOUNCED, FROZEN, OPEN, CLOSED}) {
      table.allow(undecided, BallotAction.WITHDRAW, WITHDRAWN);
    }
    return table.build();
  }
}
