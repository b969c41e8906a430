package org.linli.juries;

/** What happens to a jury. */
public enum JuryAction {
  CONVENE,
  /** Somebody who was drawn comes. */
  ACCEPT,
  /** Somebody cannot, or steps down again. */
  DECLINE,
  /** Somebody did not reply in time. */
  LAPSE,
  /** All have replied. */
  SIT,
  /** A wording is put to the members, in place of one before. */
  PUT,
  APPROVE,
  /** It is published. */
  RECOMMEND,
  ANSWER,
  CALL_OFF
}
