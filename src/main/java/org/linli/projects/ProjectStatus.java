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
  /** It is done, and people are asked whether they accept it 验收. */
  ACCEPTING,
  /** It was accepted; whether it is used is looked at twice 管护. */
  KEEPING,
  COMPLETED,
  /** It was not accepted twice 退出. */
  OUT,
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
          ProjectAction.INTERVIEW,
          ProjectAction.APPLY_EXCUSE);

  /** What those who watch it may do until it has ended. */
  private static final Set<ProjectAction> WATCHED =
      EnumSet.of(
          ProjectAction.FILE_FINDING,
          ProjectAction.QUESTION,
          ProjectAction.GRANT_EXCUSE,
          ProjectAction.REFUSE_EXCUSE);

  /** What was found is settled also after the end. */
  private static final Set<ProjectAction> SETTLES =
      EnumSet.of(
          ProjectAction.ANSWER_FINDING, ProjectAction.CLOSE_FINDING, ProjectAction.REOPEN_FINDING);

  /** What is done with something that is kept, and moves nothing. */
  private static final Set<ProjectAction> KEEPS =
      EnumSet.of(
          ProjectAction.NAME_KEEPER,
          ProjectAction.FIND_USED,
          ProjectAction.FIND_HARDLY_USED,
          ProjectAction.FIND_UNUSED,
          ProjectAction.PLAN_USE);

  static final TransitionTable<ProjectStatus, ProjectAction> TRANSITIONS = transitions();

  /** Whether the action is possible now; buttons ask this. */
  public boolean allows(ProjectAction action) {
    return TRANSITIONS.next(this, action).isPresent();
  }

  /** Whether nobody has to do anything any more. */
  public boolean ended() {
    return this == COMPLETED || this == OUT || this == WITHDRAWN;
  }

  private static TransitionTable<ProjectStatus, ProjectAction> transitions() {
    var table =
        TransitionTable.of(ProjectStatus.class, ProjectAction.class)
            .allow(PROPOSED, ProjectAction.CHARTER, RUNNING)
            .allow(RUNNING, ProjectAction.ASK_ACCEPTANCE, ACCEPTING)
            .allow(ACCEPTING, ProjectAction.PROLONG_ACCEPTANCE, ACCEPTING)
            .allow(ACCEPTING, ProjectAction.ACCEPT, KEEPING)
            .allow(ACCEPTING, ProjectAction.FALL_SHORT, RUNNING)
            .allow(ACCEPTING, ProjectAction.GO_OUT, OUT)
            .allow(KEEPING, ProjectAction.COMPLETE, COMPLETED);
    GOES_ON.forEach(action -> table.allow(RUNNING, action, RUNNING));
    KEEPS.forEach(action -> table.allow(KEEPING, action, KEEPING));
    for (var watched : List.of(RUNNING, ACCEPTING, KEEPING)) {
      WATCHED.forEach(action -> table.allow(watched, action, watched));
    }
    for (var ran : List.of(RUNNING, ACCEPTING, KEEPING, COMPLETED, OUT, WITHDRAWN)) {
      SETTLES.forEach(action -> table.allow(ran, action, ran));
    }
    for (var failed : List.of(OUT, WITHDRAWN)) {
      table
          .allow(failed, ProjectAction.HAND_OVER, failed)
          .allow(failed, ProjectAction.REFORM, failed);
    }
    for (var open : List.of(PROPOSED, RUNNING, ACCEPTING, KEEPING)) {
      table.allow(open, ProjectAction.NAME_LEAD, open).allow(open, ProjectAction.LOSE_LEAD, open);
    }
    for (var planned : List.of(PROPOSED, RUNNING)) {
      table.allow(planned, ProjectAction.REVISE, planned);
    }
    for (var open : List.of(PROPOSED, RUNNING, ACCEPTING)) {
      table.allow(open, ProjectAction.WITHDRAW, WITHDRAWN);
    }
    return table.build();
  }
}
