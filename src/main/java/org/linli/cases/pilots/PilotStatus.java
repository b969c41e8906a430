package org.linli.cases.pilots;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.TransitionTable;

/** Where a pilot stands. As long as it goes on, one clock runs for it. */
public enum PilotStatus {
  /** The street may object until the clock ends. */
  FILED("cases.filing"),
  /** To be filed anew. */
  TO_REVISE("cases.revise"),
  /** Nobody objected: it may begin. */
  READY("cases.begin"),
  /** Until the day of its review. */
  RUNNING("cases.review"),
  /** Others are asked to do the same by a day. */
  SPREADING("cases.spread"),
  DONE(""),
  STOPPED(""),
  WITHDRAWN("");

  static final TransitionTable<PilotStatus, PilotAction> TRANSITIONS = transitions();

  private final String clock;

  PilotStatus(String clock) {
    this.clock = clock;
  }

  private static TransitionTable<PilotStatus, PilotAction> transitions() {
    var table =
        TransitionTable.of(PilotStatus.class, PilotAction.class)
            .allow(FILED, PilotAction.OBJECT, TO_REVISE)
            .allow(FILED, PilotAction.PASS, READY)
            .allow(READY, PilotAction.BEGIN, RUNNING)
            .allow(RUNNING, PilotAction.SPREAD, SPREADING)
            .allow(RUNNING, PilotAction.ADJUST, TO_REVISE)
            .allow(RUNNING, PilotAction.STOP, STOPPED)
            .allow(SPREADING, PilotAction.FINISH, DONE);
    for (var before : List.of(FILED, TO_REVISE, READY)) {
      table
          .allow(before, PilotAction.REVISE, FILED)
          .allow(before, PilotAction.MEET, before)
          .allow(before, PilotAction.WITHDRAW, WITHDRAWN);
    }
    return table.build();
  }

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(PilotAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether nobody has to do anything any more. */
  public boolean ended() {
    return clock.isEmpty();
  }

  /** What runs in this state. */
  Optional<String> clock() {
    return Optional.of(clock).filter(kind -> !kind.isEmpty());
  }
}
