package org.linli.portrait;

/** What hints at a need that nobody put into words (NEED-2). */
public enum SignKind {
  /** Settled again and again at one place, and asked for again. */
  REPEATED,
  /** Others of the kind ask for it, here hardly anybody does. */
  UNASKED,
  /** People live here for whom nothing is listed. */
  UNSERVED
}
