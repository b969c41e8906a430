package org.linli.projects;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.kernel.TransitionTable;

/** Where a project stands. */
public enum ProjectStatus {
  PROPOSED,
  /** It has its charter and is under way. */
  RUNNING,
  COMPLETED,
  WITHDRAWN;

  /** What is done while it is under way, and moves nothing. */
  private static final Set<ProjectAction> GOES_ON =
      EnumSet.of(
          ProjectAction.ADVANCE,
          ProjectAction.REPORT,
          ProjectAction.INSPECT,
          ProjectAction.FIND_BELOW,
          ProjectAction.OPEN_RECTIFICATION,
          ProjectAction.RECTIFY,
          ProjectAction.RECHECK,
          ProjectAction.RECHECK_FAILED,
          ProjectAction.WARN,
          ProjectAction.SUPERVISE,
          ProjectAction.INTERVIEW);

  static final TransitionTable<ProjectStatus, ProjectAction> TRANSITIONS = transitions();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(ProjectAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether nobody has to do anything any more. */
  public boolean ended() {
    return this == COMPLETED || this == WITHDRAWN;
  }

  private static TransitionTable<ProjectStatus, ProjectAction> transitions() {
    var table =
        TransitionTable.of(ProjectStatus.class, ProjectAction.class)
            .allow(PROPOSED, ProjectAction.CHARTER, RUNNING)
            .allow(RUNNING, ProjectAction.COMPLETE, COMPLETED);
    GOES_ON.forEach(action -> table.allow(RUNNING, action, RUNNING));
    for (var open : List.of(PROPOSED, RUNNING)) {
      table
          .allow(open, ProjectAction.REVISE, open)
          .allow(open, ProjectAction.NAME_LEAD, open)
          .allow(open, ProjectAction.LOSE_LEAD, open)
          .allow(open, ProjectAction.WITHDRAW, WITHDRAWN);
    }
    return table.build();
  }
}
