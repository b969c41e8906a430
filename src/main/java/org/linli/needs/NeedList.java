package org.linli.needs;

/** The three lists of needs (NEED-2). */
public enum NeedList {
  /** What everybody needs all the time. */
  BASIC,
  /** What comes up. */
  DYNAMIC,
  /** What nobody said and the records show. */
  LATENT
}
