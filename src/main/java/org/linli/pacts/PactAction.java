package org.linli.pacts;

/** What can be done with a pact, or happens to it. */
public enum PactAction {
  /** The words of its articles change. */
  WRITE,
  /** The draft is published for residents to say what should read otherwise. */
  OPEN_ROUND,
  /** What residents said is answered. */
  ANSWER,
  /** The words are final as far as the drafters go; somebody looks whether they are lawful. */
  SUBMIT,
  /** Nothing in it is against the law. */
  CLEAR,
  /** Something in it is; it is drafted anew. */
  OBJECT,
  /** A ballot is named that decides. */
  PUT_TO_VOTE,
  /** The ballot was withdrawn; another one may decide. */
  UNLINK,
  /** The ballot decided for it. */
  ADOPT,
  /** The ballot did not; it is drafted anew. */
  REJECT,
  /** It is on file with the authority. */
  FILE,
  /** The authority gives it back, or orders to correct what is in force. */
  RETURN,
  /** A version is published. */
  PUBLISH,
  /** A draft of the next version begins. */
  AMEND,
  /** The draft is given up; what is in force stays. */
  GIVE_UP
}
