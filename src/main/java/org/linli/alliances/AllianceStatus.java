package org.linli.alliances;

import org.linli.kernel.TransitionTable;

/** Where an alliance stands. */
public enum AllianceStatus {
  /** Units were asked; it is not public. */
  INVITING,
  /** The coordinator and another unit agreed. */
  ACTIVE,
  DISSOLVED;

  static final TransitionTable<AllianceStatus, AllianceAction> TRANSITIONS =
      TransitionTable.of(AllianceStatus.class, AllianceAction.class)
          .allow(INVITING, AllianceAction.FORM, ACTIVE)
          .allow(INVITING, AllianceAction.DISSOLVE, DISSOLVED)
          .allow(ACTIVE, AllianceAction.DISSOLVE, DISSOLVED)
          .build();

  /** Whether the action is possible now. */
  boolean allows(AllianceAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether units may still answer, leave, and coordinate it. */
  public boolean lives() {
    return allows(AllianceAction.DISSOLVE);
  }
}
