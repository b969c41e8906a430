package org.linli.assembly;

import org.linli.kernel.TransitionTable;

/** Where a meeting stands. */
public enum MeetingStatus {
  /** Not public. */
  DRAFT,
  /** Announced. */
  NOTICED,
  /** People sign in and talk. */
  OPEN,
  /** Over; its minutes are being written. */
  HELD,
  /** Its minutes are out. */
  PUBLISHED,
  CALLED_OFF;

  static final TransitionTable<MeetingStatus, MeetingAction> TRANSITIONS =
      TransitionTable.of(MeetingStatus.class, MeetingAction.class)
          .allow(DRAFT, MeetingAction.NOTICE, NOTICED)
          .allow(DRAFT, MeetingAction.CALL_OFF, CALLED_OFF)
          .allow(NOTICED, MeetingAction.POSTPONE, NOTICED)
          .allow(NOTICED, MeetingAction.CALL_OFF, CALLED_OFF)
          .allow(NOTICED, MeetingAction.OPEN, OPEN)
          .allow(OPEN, MeetingAction.CLOSE, HELD)
          .allow(HELD, MeetingAction.PUBLISH, PUBLISHED)
          .allow(PUBLISHED, MeetingAction.JUDGE, PUBLISHED)
          .build();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(MeetingAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether opinions are taken. */
  public boolean listens() {
    return this == NOTICED || this == OPEN;
  }

  /** Whether minutes are written. */
  public boolean minuted() {
    return this == OPEN || this == HELD;
  }
}
