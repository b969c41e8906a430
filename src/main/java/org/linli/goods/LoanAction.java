package org.linli.goods;

/** What can be done with a loan. */
enum LoanAction {
  HAND_OUT,
  /** The keeper cannot give it. */
  DECLINE,
  /** Who asked does not need it. */
  CANCEL,
  /** Its days are over. */
  LAPSE,
  TAKE_SOME_BACK,
  TAKE_BACK
}
