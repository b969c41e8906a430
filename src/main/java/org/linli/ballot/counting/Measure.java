package org.linli.ballot.counting;

/** In what is counted. */
public enum Measure {
  /** Heads, one owner of several exclusive parts being one. */
  HEADS,
  /** Exclusive area, in 1/100 m². */
  AREA
}
