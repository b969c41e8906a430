package org.linli.projects;

/** A step of a project. */
public enum ProjectAction {
  PROPOSE,
  /** Its charter is written anew. */
  REVISE,
  /** The community says yes 立项. */
  CHARTER,
  /** It is not done, or not any more. */
  WITHDRAW,
  NAME_LEAD,
  /** Who led it does not work here any more. */
  LOSE_LEAD,
  /** On to the next of the five togethers. */
  ADVANCE,
  /** How it goes, every two weeks. */
  REPORT,
  /** Somebody else looked at it on site 督查: it is up to standard. */
  INSPECT,
  /** The same, and it is not. */
  FIND_BELOW,
  /** The light is red: it is to be put right by a day 整改. */
  OPEN_RECTIFICATION,
  /** Whoever leads it says what was put right. */
  RECTIFY,
  /** Somebody else looked again 复查: it is right now. */
  RECHECK,
  /** The same, and it is not. */
  RECHECK_FAILED,
  /** A named leader issued a warning 预警. */
  WARN,
  /** The same, a supervision letter 督办. */
  SUPERVISE,
  /** The same, the letter to an interview 约谈. */
  INTERVIEW,
  /** Somebody who watches it, or staff for somebody else, found something 发现的问题. */
  FILE_FINDING,
  /** Whoever leads it says what was done about it. */
  ANSWER_FINDING,
  /** Somebody who does not lead it looked: it is settled. */
  CLOSE_FINDING,
  /** The same, and it is not. */
  REOPEN_FINDING,
  /** Something was asked at a questioning session 质询会. */
  QUESTION,
  /** Whoever leads it says that something is late for an outside cause 容错. */
  APPLY_EXCUSE,
  GRANT_EXCUSE,
  REFUSE_EXCUSE,
  /** It is done: people are asked whether they accept it 验收. */
  ASK_ACCEPTANCE,
  /** Too few have said, or something major is open: they are asked on. */
  PROLONG_ACCEPTANCE,
  ACCEPT,
  /** Too few were content: it is put right and asked again. */
  FALL_SHORT,
  /** The second time: it does not go on 退出. */
  GO_OUT,
  /** Who keeps what was made 管护. */
  NAME_KEEPER,
  /** Somebody looked: it is used. */
  FIND_USED,
  FIND_HARDLY_USED,
  FIND_UNUSED,
  /** What becomes of something that nobody uses. */
  PLAN_USE,
  /** The last check is done. */
  COMPLETE,
  /** What it had went to others. */
  HAND_OVER,
  /** Another one begins in its place 重组. */
  REFORM
}
