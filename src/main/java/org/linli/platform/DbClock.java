package org.linli.platform;

import java.time.Instant;

/**
 * The database's clock, which all nodes share. Only what has to be before or after a moment for
 * everybody asks it: whether a vote is before the close. Everything else asks {@link
 * java.time.Clock}.
 */
public interface DbClock {

  /**
   * The time as an expression in SQL, so that one statement both compares and writes. It is read
   * anew after a lock was waited for.
   */
  String sql();

  /** What it says now. */
  Instant now();
}
