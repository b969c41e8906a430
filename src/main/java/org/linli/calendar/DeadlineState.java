package org.linli.calendar;

import org.linli.kernel.TransitionTable;

/** Where a deadline stands. */
public enum DeadlineState {
  RUNNING,
  /** It stands still; what is left of it is kept. */
  PAUSED,
  /** It stands still while somebody looks whether it was given to the right one. */
  DISPUTED,
  /** It is late and still runs. */
  BREACHED,
  /** It was done, in time or late. */
  MET,
  /** The matter ended otherwise, or the clock was started anew. */
  DROPPED;

  static final TransitionTable<DeadlineState, DeadlineAction> TRANSITIONS =
      TransitionTable.of(DeadlineState.class, DeadlineAction.class)
          .allow(RUNNING, DeadlineAction.NEAR, RUNNING)
          .allow(RUNNING, DeadlineAction.BREACH, BREACHED)
          .allow(RUNNING, DeadlineAction.PAUSE, PAUSED)
          .allow(RUNNING, DeadlineAction.DISPUTE, DISPUTED)
          .allow(RUNNING, DeadlineAction.EXTEND, RUNNING)
          .allow(RUNNING, DeadlineAction.RECOMPUTE, RUNNING)
          .allow(RUNNING, DeadlineAction.MEET, MET)
          .allow(RUNNING, DeadlineAction.DROP, DROPPED)
          .allow(PAUSED, DeadlineAction.RESUME, RUNNING)
          .allow(PAUSED, DeadlineAction.EXTEND, PAUSED)
          .allow(PAUSED, DeadlineAction.RECOMPUTE, PAUSED)
          .allow(PAUSED, DeadlineAction.MEET, MET)
          .allow(PAUSED, DeadlineAction.DROP, DROPPED)
          .allow(DISPUTED, DeadlineAction.RESUME, RUNNING)
          .allow(DISPUTED, DeadlineAction.RECOMPUTE, DISPUTED)
          .allow(DISPUTED, DeadlineAction.MEET, MET)
          .allow(DISPUTED, DeadlineAction.DROP, DROPPED)
          .allow(BREACHED, DeadlineAction.ESCALATE, BREACHED)
          .allow(BREACHED, DeadlineAction.MEET, MET)
          .allow(BREACHED, DeadlineAction.DROP, DROPPED)
          .build();

  /** Whether nothing more will happen. */
  public boolean ended() {
    return TRANSITIONS.actions(this).isEmpty();
  }
}
