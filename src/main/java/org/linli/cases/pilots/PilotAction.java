package org.linli.cases.pilots;

/** A step of a pilot. */
public enum PilotAction {
  /** It is filed 备案: what, why it is safe, who answers for it. */
  FILE,
  /** It is filed anew. */
  REVISE,
  /** Somebody says which start criteria are met. */
  MEET,
  /** The street objects, with reasons. */
  OBJECT,
  /** Nobody objected in time. */
  PASS,
  BEGIN,
  /** Reviewed: others are to do the same. */
  SPREAD,
  /** Reviewed: to be changed and tried again. */
  ADJUST,
  /** Reviewed: not worth it. */
  STOP,
  /** The communities that were asked have answered, or need not any more. */
  FINISH,
  WITHDRAW
}
