package org.linli.portrait;

/** With what the needs of now are compared (NEED-7). */
public enum Against {
  /** The last days with as many before them. */
  DAYS,
  /** A quarter with as many days of the one before it. */
  QUARTER,
  /** A quarter with as many days of the same quarter a year before. */
  YEAR
}
