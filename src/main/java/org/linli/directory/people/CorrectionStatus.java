package org.linli.directory.people;

/** Where a correction stands that a person asked for. */
public enum CorrectionStatus {
  OPEN,
  DONE,
  REFUSED
}
