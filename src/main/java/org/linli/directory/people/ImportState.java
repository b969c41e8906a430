package org.linli.directory.people;

/** Where a file of a register stands. */
public enum ImportState {
  /** Some cells are wrong; nothing can be applied. */
  WRONG,
  /** It may be applied. */
  PREVIEWED,
  COMMITTED,
  UNDONE
}
