package org.linli.directory.imports;

/** Where a file of a register stands. */
public enum ImportState {
  /** What it would do is being found out, or waits for that. */
  CHECKING,
  /** It could not be read; nothing can be applied. */
  FAILED,
  /** Some cells are wrong; nothing can be applied. */
  WRONG,
  /** It may be applied. */
  PREVIEWED,
  /** It is being applied; nothing of it shows before the end. */
  COMMITTING,
  COMMITTED,
  /** It is being taken back. */
  UNDOING,
  UNDONE;

  /** Whether something is at work. */
  public boolean underWay() {
    return this == CHECKING || this == COMMITTING || this == UNDOING;
  }

  /** Where it stands again after what was under way could not be done. */
  ImportState back() {
    return switch (this) {
      case COMMITTING -> PREVIEWED;
      case UNDOING -> COMMITTED;
      default -> FAILED;
    };
  }
}
