package org.linli.needs;

/** By which door a need came in (NEED-1, NEED-10). */
public enum NeedSource {
  /** The raiser's own phone or computer. */
  ONLINE,
  /** A grid worker's visit 走访. */
  VISIT,
  SURVEY,
  MEETING,
  HOTLINE,
  /** A sheet of paper, entered for the person 代办. */
  PAPER,
  SUGGESTION_BOX,
  WISH_WALL,
  TERMINAL,
  /** A message pasted from a group chat. */
  CHAT,
  /** Nobody said it: somebody confirmed what the records show (NEED-2). */
  ANALYSIS
}
