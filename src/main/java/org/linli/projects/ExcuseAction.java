package org.linli.projects;

/** A step of an application for fault tolerance 容错. */
enum ExcuseAction {
  GRANT,
  REFUSE,
  /** The project ended. */
  DROP
}
