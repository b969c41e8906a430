package org.linli.ballot;

/** Where a numbered paper stands. */
public enum PaperState {
  PRINTED,
  /** One person has read it. */
  TYPED,
  /** Two people read different things: a third looks. */
  DIFFERS,
  COUNTED,
  /** Its line had voted already, and that vote stands. */
  SECOND,
  /** Its line is on the roll no more, or it was given back. */
  SPOILT,
  /** Another was printed in its place. */
  REPLACED;

  /** Whether somebody has to read it before the ballot is counted. */
  public boolean waits() {
    return this == TYPED || this == DIFFERS;
  }
}
