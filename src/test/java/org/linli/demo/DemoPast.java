package org.linli.demo;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Lets tests of the demonstration do something some time ago. */
public final class DemoPast {

  private DemoPast() {}

  public static void ago(ApplicationContext context, Duration ago, Runnable done) {
    var clock = context.getBean(DemoClock.class);
    clock.at(clock.instant().minus(ago), done);
  }
}
