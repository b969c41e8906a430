package org.linli.projects;

/** How a project stands, computed from its records, never set by hand (PROJ-3). */
public enum Light {
  /** On target. */
  GREEN,
  /** Something is late. */
  YELLOW,
  /** Below standard, or so late that it counts as such. */
  RED
}
