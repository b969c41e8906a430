package org.linli.demo.town;

/** What somebody does with a matter; {@link Deed} says what its words and its number are. */
public enum Act {
  /** One more whom it concerns: {@code who} is their phone, {@code note} their name. */
  JOIN,
  CONTACT,
  /** {@code who} is the line of the mandate list, or empty. */
  VERIFY,
  RETURN,
  /** {@code days} is the number of the matter that goes on for both. */
  MERGE,
  /** The community does it itself. */
  TAKE_ON,
  /** {@code who} is the unit, as in all that units do. */
  ROUTE,
  ACCEPT,
  REFUSE,
  CLAIM,
  FILE,
  ANSWER,
  REPORT,
  PAUSE,
  ESCALATE,
  INSTRUCT,
  /** The community looked: it is done. */
  COMPLETE,
  /** The unit that claimed it says that it is done. */
  DONE,
  /** {@code who} is the grade. */
  RATE,
  /**
   * Somebody else than the handler calls back the one who was not content: {@code who} says what
   * came of it.
   */
  CALL,
  /** {@code who} is the list. */
  LIST,
  /**
   * The community asks a unit: {@code who}, {@code note} and {@code days} say which, what, by when.
   */
  ASK,
  /** The unit says yes to what it was asked last, and claims. */
  AGREE
}
