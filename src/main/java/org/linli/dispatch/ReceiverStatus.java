package org.linli.dispatch;

import java.util.Arrays;
import java.util.Optional;
import org.linli.kernel.TransitionTable;

/** How an organization stands to a whistle. */
public enum ReceiverStatus {
  NAMED,
  /** Asked to take another's place. */
  OFFERED,
  CHECKED_IN,
  /** It returned the whistle; its clock stands still, the street's runs. */
  DISPUTED,
  REPORTED,
  HANDED_OVER,
  RELEASED,
  DECLINED;

  static final TransitionTable<ReceiverStatus, ReceiverAction> TRANSITIONS =
      TransitionTable.of(ReceiverStatus.class, ReceiverAction.class)
          .allow(NAMED, ReceiverAction.CHECK_IN, CHECKED_IN)
          .allow(NAMED, ReceiverAction.DISPUTE, DISPUTED)
          .allow(NAMED, ReceiverAction.DECLINE, DECLINED)
          .allow(NAMED, ReceiverAction.RELEASE, RELEASED)
          .allow(OFFERED, ReceiverAction.ACCEPT, CHECKED_IN)
          .allow(OFFERED, ReceiverAction.DECLINE, DECLINED)
          .allow(OFFERED, ReceiverAction.RELEASE, RELEASED)
          .allow(CHECKED_IN, ReceiverAction.PROGRESS, CHECKED_IN)
          .allow(CHECKED_IN, ReceiverAction.PART, CHECKED_IN)
          .allow(CHECKED_IN, ReceiverAction.OFFER, CHECKED_IN)
          .allow(CHECKED_IN, ReceiverAction.PASS, HANDED_OVER)
          .allow(CHECKED_IN, ReceiverAction.DISPUTE, DISPUTED)
          .allow(CHECKED_IN, ReceiverAction.DECLINE, DECLINED)
          .allow(CHECKED_IN, ReceiverAction.REPORT, REPORTED)
          .allow(CHECKED_IN, ReceiverAction.RELEASE, RELEASED)
          .allow(DISPUTED, ReceiverAction.KEEP, CHECKED_IN)
          .allow(DISPUTED, ReceiverAction.RELEASE, RELEASED)
          .allow(REPORTED, ReceiverAction.REOPEN, CHECKED_IN)
          .build();

  /** Where an action leads from here; empty if it is not allowed. */
  public Optional<ReceiverStatus> after(ReceiverAction action) {
    return TRANSITIONS.next(this, action);
  }

  /** Whether it has nothing to do with the whistle any more. */
  public boolean gone() {
    return this == HANDED_OVER || this == RELEASED || this == DECLINED;
  }

  /** Whether somebody still has to do something for it. */
  public boolean pending() {
    return !gone() && this != REPORTED;
  }

  /** Those that are not gone. */
  static String[] present() {
    return Arrays.stream(values()).filter(it -> !it.gone()).map(Enum::name).toArray(String[]::new);
  }
}
