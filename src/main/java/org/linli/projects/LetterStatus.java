package org.linli.projects;

import org.linli.kernel.TransitionTable;

/** Where a letter stands. */
public enum LetterStatus {
  /** By the platform, to be looked at by somebody who may issue it. */
  PROPOSED,
  ISSUED,
  ANSWERED,
  /** It was not issued, or what was late is done. */
  DROPPED;

  static final TransitionTable<LetterStatus, LetterAction> TRANSITIONS =
      TransitionTable.of(LetterStatus.class, LetterAction.class)
          .allow(PROPOSED, LetterAction.ISSUE, ISSUED)
          .allow(PROPOSED, LetterAction.DROP, DROPPED)
          .allow(ISSUED, LetterAction.ANSWER, ANSWERED)
          .build();
}
