package org.linli.ballot;

/**
 * How many papers are how far.
 *
 * @param differing which two people read differently
 * @param second whose line had voted already
 */
public record PaperPiles(
    long printed, long counted, long typed, long differing, long second, long spoilt) {

  /** How many were given out and are neither in nor out of use. */
  public long out() {
    return printed - counted - typed - differing - second - spoilt;
  }

  /** Whether somebody has to look at one before the ballot is counted. */
  public boolean unread() {
    return typed + differing > 0;
  }
}
