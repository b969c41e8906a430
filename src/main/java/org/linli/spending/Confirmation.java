package org.linli.spending;

/** How the other side stands to what was released urgently. */
public enum Confirmation {
  /** Nothing was released urgently. */
  NONE,
  OWED,
  GIVEN,
  /** The other side says that it should not have been. */
  DENIED
}
