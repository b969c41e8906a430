package org.linli.compensation;

/** What is done about something that is asked for. */
public enum AskAction {
  /** The dwelling asks, or asks for another amount. */
  ASK,
  /** Somebody offers so much. */
  OFFER,
  /** The dwelling takes the offer. */
  ACCEPT,
  WITHDRAW
}
