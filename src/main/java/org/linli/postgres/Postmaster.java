package org.linli.postgres;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the server, from its launch to its end. */
final class Postmaster {

  private static final Logger logger = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(60);
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration NUDGE = Duration.ofSeconds(2);
  private static final int NUDGES = 30;
  private static final Duration LAST_GRACE = Duration.ofSeconds(10);

  private final Process process;
  private final ServerLaunch launch;
  private final Optional<PostmasterPid> before;
  private final long logBefore;

  Postmaster(Process process, ServerLaunch launch, Optional<PostmasterPid> before, long logBefore) {
    this.process = process;
    this.launch = launch;
    this.before = before;
    this.logBefore = logBefore;
  }

  long pid() {
    return process.pid();
  }

  /** Returns when the server takes connections; throws when it ends or shows no life. */
  void awaitReady() {
    Deadline last = Deadline.in(LONGEST_RECOVERY);
    Deadline next = Deadline.in(SIGN_OF_LIFE);
    String progress = "";
    while (!isReady()) {
      if (endsWithin(TICK)) {
        throw StartFailure.ended(launch, output());
      }
      String now = recoveryReport();
      next = now.equals(progress) ? next : Deadline.in(SIGN_OF_LIFE);
      progress = now;
      if (next.passed() || last.passed()) {
        stop();
        throw StartFailure.timedOut(launch, output());
      }
    }
  }

  void awaitEnd() {
    process.onExit().join();
  }

  /** Fast shutdown; when that hangs, ever ruder ones. The data are safe with each of them. */
  void stop() {
    if (!endsByFastShutdown()) {
      logger.warn("PostgreSQL ignores the fast shutdown; stopping it immediately");
      Signal.QUIT.sendTo(process.toHandle());
      if (!endsWithin(LAST_GRACE)) {
        process.destroyForcibly().onExit().join();
      }
    }
  }

  private boolean endsByFastShutdown() {
    boolean ended = !process.isAlive();
    for (int i = 0; i < NUDGES && !ended; i++) {
      // Again and again: early in its life the server may miss one.
      Signal.INT.sendTo(process.toHandle());
      ended = endsWithin(NUDGE);
    }
    return ended;
  }

  private boolean isReady() {
    return PostmasterPid.read(launch.cluster().path())
        .filter(now -> now.pid() == pid() && now.isReady())
        .filter(now -> before.filter(now::sameStartAs).isEmpty())
        .isPresent();
  }

  /** The latest of the lines by which a long recovery shows every ten seconds that it goes on. */
  private String recoveryReport() {
    if (launch.log().length() == logBefore) {
      return "";
    }
    return output()
        .lines()
        .filter(line -> line.contains("elapsed time:"))
        .reduce("", (_, later) -> later);
  }

  private String output() {
    return launch.log().since(logBefore);
  }

  /** Not to be interrupted: whoever stops a server wants to know that it has stopped. */
  private boolean endsWithin(Duration limit) {
    return process
        .onExit()
        .thenApply(_ -> true)
        .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
