package org.linli.assembly;

/** What a resolution becomes. */
public enum ResolutionKind {
  /** Somebody does it by a day. */
  TASK,
  /** The community applies for a project. */
  PROJECT,
  /** The community proposes that its street whistles. */
  WHISTLE,
  /** It is written down, nothing more. */
  NOTED
}
