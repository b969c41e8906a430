package org.linli.cases;

import java.util.Optional;
import org.linli.kernel.TransitionTable;

/** Where a case stands in the community that writes it. */
public enum CaseStatus {
  /** Somebody else is to check it. */
  CHECKING(CaseClocks.CHECK),
  /** Whoever wrote it is to write it anew. */
  RETURNED(CaseClocks.REWRITE),
  /** In the library. */
  PUBLISHED(""),
  WITHDRAWN("");

  static final TransitionTable<CaseStatus, CaseAction> TRANSITIONS =
      TransitionTable.of(CaseStatus.class, CaseAction.class)
          .allow(CHECKING, CaseAction.REVISE, CHECKING)
          .allow(CHECKING, CaseAction.PUBLISH, PUBLISHED)
          .allow(CHECKING, CaseAction.RETURN, RETURNED)
          .allow(RETURNED, CaseAction.REVISE, CHECKING)
          .allow(PUBLISHED, CaseAction.WITHDRAW, WITHDRAWN)
          .allow(WITHDRAWN, CaseAction.REVISE, CHECKING)
          .build();

  private final String clock;

  CaseStatus(String clock) {
    this.clock = clock;
  }

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(CaseAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** What runs in this state; nothing where nobody has to act. */
  Optional<String> clock() {
    return Optional.of(clock).filter(kind -> !kind.isEmpty());
  }
}
