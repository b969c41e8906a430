package org.linli.postgres;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A moment after which waiting ends; measured by the monotonic clock. */
record Deadline(long nanoTime) {

  private static final long TICK_MILLIS = 50;

  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - nanoTime >= 0;
  }

  /** Looks until the condition holds; false when the deadline comes first. */
  boolean await(BooleanSupplier condition) {
    boolean holds = condition.getAsBoolean();
    while (!holds && !passed()) {
      pause();
      holds = condition.getAsBoolean();
    }
    return holds;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresStartException(
          "等待数据库时线程被中断。", "Interrupted while waiting for PostgreSQL.", e);
    }
  }
}
