package org.linli.ballot.counting;

/** Of whom a share is taken, or who is counted for a quorum. */
public enum Base {
  /** Everybody on the roll. */
  ENTITLED,
  /**
   * Whoever came to the meeting (到会人员). Whoever voted counts as present, whether signed in or not.
   */
  PRESENT,
  /**
   * Whoever handed in a vote (参与表决), also a spoiled one, and those silent whom the charter adds.
   */
  PARTICIPATED
}
