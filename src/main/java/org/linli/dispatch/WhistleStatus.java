package org.linli.dispatch;

import java.util.Optional;
import org.linli.kernel.TransitionTable;

/** Where a whistle stands. */
public enum WhistleStatus {
  /** No organization has checked in yet. */
  ISSUED,
  HANDLING,
  /** Nobody is responsible any more but the street, which names others or withdraws it. */
  FALLEN_BACK,
  /** Reported done; issuer and raiser are asked. */
  DONE,
  /** One of the two has confirmed. */
  CONFIRMED,
  CLOSED,
  WITHDRAWN;

  static final TransitionTable<WhistleStatus, WhistleAction> TRANSITIONS =
      TransitionTable.of(WhistleStatus.class, WhistleAction.class)
          .allow(ISSUED, WhistleAction.NAME, ISSUED)
          .allow(ISSUED, WhistleAction.CHECK_IN, HANDLING)
          .allow(ISSUED, WhistleAction.FALL_BACK, FALLEN_BACK)
          .allow(ISSUED, WhistleAction.WITHDRAW, WITHDRAWN)
          .allow(HANDLING, WhistleAction.NAME, HANDLING)
          .allow(HANDLING, WhistleAction.CHECK_IN, HANDLING)
          .allow(HANDLING, WhistleAction.FALL_BACK, FALLEN_BACK)
          .allow(HANDLING, WhistleAction.COMPLETE, DONE)
          .allow(HANDLING, WhistleAction.WITHDRAW, WITHDRAWN)
          .allow(FALLEN_BACK, WhistleAction.NAME, ISSUED)
          .allow(FALLEN_BACK, WhistleAction.WITHDRAW, WITHDRAWN)
          .allow(DONE, WhistleAction.CONFIRM, CONFIRMED)
          .allow(DONE, WhistleAction.CLOSE, CLOSED)
          .allow(DONE, WhistleAction.REOPEN, HANDLING)
          .allow(CONFIRMED, WhistleAction.CLOSE, CLOSED)
          .allow(CONFIRMED, WhistleAction.REOPEN, HANDLING)
          .build();

  /** Where an action leads from here; empty if it is not allowed. */
  public Optional<WhistleStatus> after(WhistleAction action) {
    return TRANSITIONS.next(this, action);
  }

  public boolean allows(WhistleAction action) {
    return after(action).isPresent();
  }

  /** Whether nobody has to do anything any more. */
  public boolean ended() {
    return this == CLOSED || this == WITHDRAWN;
  }

  /** Whether issuer and raiser are asked. */
  public boolean asked() {
    return this == DONE || this == CONFIRMED;
  }
}
