package org.linli.dispatch;

/** What can be done with a whistle as a whole. */
public enum WhistleAction {
  /** One more organization is named. */
  NAME,
  /** The first of its organizations checked in 报到. */
  CHECK_IN,
  /** None of its organizations is left; the street has to name others. */
  FALL_BACK,
  /** The last of its organizations reported it done. */
  COMPLETE,
  /** One of issuer and raiser confirmed. */
  CONFIRM,
  /** Both have spoken, or the raiser could not be reached. */
  CLOSE,
  /** Issuer or raiser found it not done. */
  REOPEN,
  WITHDRAW
}
