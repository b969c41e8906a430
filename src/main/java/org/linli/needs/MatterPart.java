package org.linli.needs;

/** Part of the list of one's matters. */
public enum MatterPart {
  /** Waits for a word of the reader. */
  ANSWER,
  IN_HAND,
  DONE,
  /** Ended otherwise; shown among all only. */
  ENDED
}
