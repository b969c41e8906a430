package org.linli.ballot;

/**
 * How far those who vote decide, after Arnstein's ladder: said before the vote, so that nobody
 * takes an opinion poll for a decision (DELIB-7).
 */
public enum Rung {
  /** 告知. */
  TOLD,
  /** 咨询. */
  CONSULTED,
  /** 共谋. */
  PLANNED,
  /** 共治. */
  DECIDED
}
