package org.linli.ballot;

/** How a vote came in. */
public enum VoteChannel {
  /** On somebody's own phone or computer. */
  WEB,
  /** On a worker's tablet at somebody's door. */
  DOOR,
  /** On a numbered paper that two people read. */
  PAPER
}
