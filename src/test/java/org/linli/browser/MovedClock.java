package org.linli.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/** The clock of an installation of a test's own: it runs, and days pass when the test says so. */
final class MovedClock extends Clock
    implements ApplicationListener<ApplicationContextInitializedEvent> {

  private static final Clock RUNNING = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** Puts it in the place of the program's own. */
  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent event) {
    var context = (GenericApplicationContext) event.getApplicationContext();
    context.registerBean("movedClock", Clock.class, () -> this);
  }

  void moveTo(Instant moment) {
    ahead.set(Duration.between(RUNNING.instant(), moment));
  }

  @Override
  public Instant instant() {
    return RUNNING.instant().plus(Objects.requireNonNull(ahead.get()));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
