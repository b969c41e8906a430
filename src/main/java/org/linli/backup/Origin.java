package org.linli.backup;

/** What set a backup going. */
public enum Origin {
  NIGHTLY,
  ASKED,
  COMMAND
}
