package org.linli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: the program's own, except within {@link #at}, where the calling
 * thread tells of the past. It is a bean of the demonstration only, and only this package can set
 * it; the program elsewhere has a clock that nothing moves.
 */
@Component
@Primary
@Profile("demo")
public final class DemoClock extends Clock {

  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final Clock clock;

  DemoClock(Clock clock) {
    this.clock = clock;
  }

  /** Lets it be that moment for whatever is done now by this thread. */
  void at(Instant moment, Runnable done) {
    if (moment.isAfter(clock.instant())) {
      throw new IllegalArgumentException("Nobody tells of what is to come: " + moment);
    }
    ScopedValue.where(MOMENT, moment).run(done);
  }

  /** Whether this thread tells of the past. */
  static boolean tells() {
    return MOMENT.isBound();
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }
}
