package org.linli.calendar;

/** What a term is counted in: 72 hours is not 3 working days. */
public enum TermUnit {
  HOURS,
  WORKING_DAYS,
  /** What somebody promised by a moment of their own. */
  SECONDS
}
