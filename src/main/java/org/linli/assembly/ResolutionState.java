package org.linli.assembly;

/** What became of a resolution. */
public enum ResolutionState {
  /** Nothing has to: it is written down, or a practice. */
  NOTED,
  /** A task; it says itself whether it is done. */
  TASK,
  /** It is to become a project or a whistle. */
  WAITING,
  CARRIED
}
