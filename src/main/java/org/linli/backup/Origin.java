package org.linli.backup;

/** What set a backup going. */
public enum Origin {
  /** The nightly job, also when an administrator lets it begin at once. */
  JOB,
  /** Somebody at the console. */
  COMMAND
}
