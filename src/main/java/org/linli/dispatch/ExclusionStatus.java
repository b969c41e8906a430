package org.linli.dispatch;

import java.util.Optional;
import org.linli.kernel.TransitionTable;

/** Where an exclusion 剔除 stands that a department asked for. */
public enum ExclusionStatus {
  ASKED,
  /** It does not count in the rate. */
  GRANTED,
  REFUSED,
  /** The department appealed 申诉; another person decides. */
  APPEALED,
  /** Refused, also on appeal. */
  FINAL;

  static final TransitionTable<ExclusionStatus, Move> TRANSITIONS =
      TransitionTable.of(ExclusionStatus.class, Move.class)
          .allow(ASKED, Move.GRANT, GRANTED)
          .allow(ASKED, Move.REFUSE, REFUSED)
          .allow(REFUSED, Move.APPEAL, APPEALED)
          .allow(APPEALED, Move.GRANT, GRANTED)
          .allow(APPEALED, Move.REFUSE, FINAL)
          .build();

  Optional<ExclusionStatus> after(Move move) {
    return TRANSITIONS.next(this, move);
  }

  /** What is done about one. */
  enum Move {
    GRANT,
    REFUSE,
    APPEAL
  }
}
