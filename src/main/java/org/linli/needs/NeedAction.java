package org.linli.needs;

import java.util.List;

/** What can be done with a need; each one is a step of its story. */
public enum NeedAction {
  RAISE,
  /** Somebody spoke with the raiser 联系; what was said is between the two. */
  CONTACT,
  VERIFY,
  RETURN,
  MERGE,
  /** Not the same matter after all. */
  SEPARATE,
  /** The community does it itself 自办. */
  TAKE_ON,
  /** To a named body 派单. */
  ROUTE,
  ACCEPT,
  REFUSE,
  CLAIM,
  FILE,
  /** The claim lapsed or was given back. */
  LAPSE,
  /** On what terms it may be claimed: how many of what, and whether by residents. */
  TERMS,
  /** Somebody joins those who do it, or does a part of it. */
  JOIN,
  /** The community filed the claim of a part. */
  FILE_PART,
  /** Somebody who does a part of it says how that goes. */
  REPORT_PART,
  /** A part of it is done. */
  PART_DONE,
  /** Somebody who did a part of it does not any more. */
  LEAVE,
  /** Another unit does it instead 转交, with the community's filing. */
  PASS_ON,
  /** A plan, a solution or a reason, published 答复. */
  ANSWER,
  /** A project is to answer it 立项; what was said names it. */
  PROJECT,
  /** How the work goes. */
  REPORT,
  /** Outside causes hold the work up; its clock stands still. */
  PAUSE,
  RESUME,
  /** Up to the street 报街道. */
  ESCALATE,
  /** The street says what is to be done 交办. */
  INSTRUCT,
  /** The street asks departments 吹哨, and what comes of that. */
  WHISTLE,
  /** A colleague is responsible from now on 交给同事. */
  HAND_OVER,
  COMPLETE,
  CLOSE,
  REOPEN;

  /** What may be said while a need is in hand, and moves nothing. */
  static final List<NeedAction> SAID =
      List.of(CONTACT, ANSWER, PROJECT, ESCALATE, INSTRUCT, WHISTLE, HAND_OVER);

  /** What those do who share it, as long as it is not theirs alone; it moves nothing. */
  static final List<NeedAction> OF_PARTS =
      List.of(JOIN, FILE_PART, REPORT_PART, PART_DONE, LEAVE, PASS_ON);
}
