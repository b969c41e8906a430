package org.linli.ballot;

/** A step of a ballot. */
public enum BallotAction {
  /** Text, rule, roll and times are published and never change again. */
  ANNOUNCE,
  /** Who votes is taken from the registers as they are. */
  FREEZE,
  /** A line of the roll is put right, on the record. */
  CORRECT,
  OPEN,
  CLOSE,
  COUNT,
  /** The time for objections is over. */
  SETTLE,
  /** How far those who voted really decided. */
  JUDGE,
  WITHDRAW
}
