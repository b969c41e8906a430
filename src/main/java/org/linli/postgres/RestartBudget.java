package org.linli.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often the server may fail in a row before restarting it makes no sense. */
final class RestartBudget {

  static final int FAILURES = 5;
  static final Duration WINDOW = Duration.ofMinutes(1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final Deque<Long> failures = new ArrayDeque<>();

  /** Takes note of a failure at this monotonic time; false when that was one too many. */
  boolean allowsAfterFailureAt(long nanoTime) {
    failures.addLast(nanoTime);
    failures.removeIf(earlier -> nanoTime - earlier >= WINDOW.toNanos());
    return failures.size() < FAILURES;
  }

  /** Doubles with every recent failure. */
  Duration pause() {
    return FIRST_PAUSE.multipliedBy(1L << failures.size());
  }
}
