package org.linli.ballot.counting;

/** Who is on the roll of a ballot. */
public enum Electorate {
  /** Each person of 18 and older. */
  PERSONS,
  /** Each household, by one of it. */
  HOUSEHOLDS,
  /** Those whom others chose to speak for them. */
  REPRESENTATIVES,
  /** Owners of exclusive parts, by heads and by area (Civil Code, art. 278). */
  OWNERS
}
