package org.linli.dispatch;

/** What can happen to an organization that was whistled or invited. */
public enum ReceiverAction {
  /** It says that it is there 报到. */
  CHECK_IN,
  /** It says how it goes. */
  PROGRESS,
  /** It gives a part of it to another organization and stays responsible for the whole. */
  PART,
  /**
   * It asks another organization to take its place and stays responsible until that one accepts.
   */
  OFFER,
  ACCEPT,
  /** Another organization accepted in its place. */
  PASS,
  /** It returns the whistle with reasons; the street reviews that. */
  DISPUTE,
  /** The street keeps it responsible. */
  KEEP,
  /** The street releases it. */
  RELEASE,
  /** It was asked and does not want to. */
  DECLINE,
  /** It reports its share done. */
  REPORT,
  REOPEN
}
