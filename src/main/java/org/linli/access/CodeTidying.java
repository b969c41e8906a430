package org.linli.access;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Drops one-time codes that have expired, and with them the phones that asked for one. */
@Component
class CodeTidying implements NightlyJob {

  private final LoginCodes codes;
  private final Clock clock;

  CodeTidying(LoginCodes codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "access.tidy-codes";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 50);
  }

  @Override
  public void run() {
    codes.dropExpired(clock.instant());
  }
}
