package org.linli.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.platform.DbClock;

/** The database's time, which goes as the test's clock goes, unless a test lets it differ. */
public final class TestDbClock implements DbClock {

  private final TestClock clock;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public TestDbClock(TestClock clock) {
    this.clock = clock;
  }

  /** How far it is ahead of the program's own clock from now on. */
  public void ahead(Duration by) {
    ahead.set(by);
  }

  @Override
  public String sql() {
    return "timestamptz '" + now() + "'";
  }

  @Override
  public Instant now() {
    return clock.instant().plus(ahead.get());
  }
}
