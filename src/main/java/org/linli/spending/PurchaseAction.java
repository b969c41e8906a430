package org.linli.spending;

/** What can be done with a purchase, or happens to it. */
public enum PurchaseAction {
  ASK,
  /** One side says yes. */
  APPROVE_FIRST,
  /** The other side says yes, and the money is reserved. */
  APPROVE,
  REFUSE,
  WITHDRAW,
  /** One side releases what cannot wait; the other confirms it later. */
  RELEASE_URGENTLY,
  CONFIRM,
  /** The day passed on which the other side had to have confirmed it. */
  NOT_CONFIRMED,
  /** The other side says that it should not have been released. */
  DENY,
  EVALUATE,
  BRING_RECEIPT,
  PUBLISH_RECEIPT,
  ANSWER_DOUBT,
  PAY_PART,
  PAY_LAST,
  REVERSE,
  /** What was not paid is not going to be. */
  END_EARLY,
  /** Nothing was paid, nothing is going to be. */
  CANCEL
}
