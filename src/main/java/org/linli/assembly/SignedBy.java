package org.linli.assembly;

/** How somebody signed in. */
public enum SignedBy {
  /** By the code at the door, on their own phone. */
  LINK,
  /** Staff wrote their name down. */
  STAFF,
  /** From the list of signatures on paper. */
  PAPER
}
