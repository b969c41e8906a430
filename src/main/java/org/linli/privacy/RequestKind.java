package org.linli.privacy;

/** What somebody asks to be done with their data. */
public enum RequestKind {
  CORRECT,
  DELETE
}
