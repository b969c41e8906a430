package org.linli.needs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.linli.kernel.TransitionTable;

/** Where a need stands (NEED-3), with its dot on the step bar 提交 → 受理 → 派单 → 办理 → 回访 → 评价. */
public enum NeedStatus {
  RAISED(0),
  VERIFIED(1),
  /** Given to a named body, which has not said yes or no yet. */
  ROUTED(2),
  /** A unit wants to do it; the community has not filed that yet. */
  CLAIMED(2),
  IN_PROGRESS(3),
  /** Reported done; the people concerned say how it went. */
  COMPLETED(4),
  CLOSED(5),
  /** The community does not take it on, and said why. */
  RETURNED(-1),
  /** The same matter as another need, which goes on for both. */
  MERGED(-1);

  /** The dots of the step bar. */
  public static final int STEPS = 6;

  private static final Set<NeedStatus> IN_HAND = EnumSet.of(VERIFIED, ROUTED, CLAIMED, IN_PROGRESS);

  /** In which somebody may hold a part of it. */
  private static final Set<NeedStatus> CLAIMABLE = EnumSet.of(VERIFIED, CLAIMED, IN_PROGRESS);

  static final TransitionTable<NeedStatus, NeedAction> TRANSITIONS = transitions();

  private final int step;

  NeedStatus(int step) {
    this.step = step;
  }

  /** Its dot, from 0; negative where there is no bar. */
  public int step() {
    return step;
  }

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(NeedAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether nobody has to do anything any more. */
  public boolean ended() {
    return this == CLOSED || this == RETURNED || this == MERGED;
  }

  private static TransitionTable<NeedStatus, NeedAction> transitions() {
    var table =
        TransitionTable.of(NeedStatus.class, NeedAction.class)
            .allow(RAISED, NeedAction.CONTACT, RAISED)
            .allow(RAISED, NeedAction.ESCALATE, RAISED)
            .allow(RAISED, NeedAction.VERIFY, VERIFIED)
            .allow(RAISED, NeedAction.RETURN, RETURNED)
            .allow(RAISED, NeedAction.MERGE, MERGED)
            .allow(VERIFIED, NeedAction.MERGE, MERGED)
            .allow(VERIFIED, NeedAction.TAKE_ON, IN_PROGRESS)
            .allow(VERIFIED, NeedAction.ROUTE, ROUTED)
            .allow(ROUTED, NeedAction.ACCEPT, IN_PROGRESS)
            .allow(ROUTED, NeedAction.REFUSE, VERIFIED)
            .allow(VERIFIED, NeedAction.CLAIM, CLAIMED)
            .allow(VERIFIED, NeedAction.TERMS, VERIFIED)
            .allow(CLAIMED, NeedAction.FILE, IN_PROGRESS)
            .allow(CLAIMED, NeedAction.LAPSE, VERIFIED)
            .allow(IN_PROGRESS, NeedAction.LAPSE, VERIFIED)
            .allow(IN_PROGRESS, NeedAction.REPORT, IN_PROGRESS)
            .allow(IN_PROGRESS, NeedAction.PAUSE, IN_PROGRESS)
            .allow(IN_PROGRESS, NeedAction.RESUME, IN_PROGRESS)
            .allow(IN_PROGRESS, NeedAction.COMPLETE, COMPLETED)
            .allow(COMPLETED, NeedAction.CLOSE, CLOSED)
            .allow(COMPLETED, NeedAction.REOPEN, IN_PROGRESS)
            .allow(CLOSED, NeedAction.REOPEN, IN_PROGRESS)
            .allow(MERGED, NeedAction.REOPEN, IN_PROGRESS)
            .allow(MERGED, NeedAction.SEPARATE, RAISED);
    for (var status : IN_HAND) {
      for (var said : NeedAction.SAID) {
        table.allow(status, said, status);
      }
    }
    for (var status : CLAIMABLE) {
      for (var step : NeedAction.OF_PARTS) {
        table.allow(status, step, status);
      }
    }
    return table.build();
  }

  /** The states in which somebody still has to do something. */
  static String[] open() {
    return Arrays.stream(values())
        .filter(status -> !status.ended())
        .map(NeedStatus::name)
        .toArray(String[]::new);
  }
}
