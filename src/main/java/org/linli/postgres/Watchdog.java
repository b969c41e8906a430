package org.linli.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server running on its port until told to stop. */
final class Watchdog {

  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
  private static final int PORT_ATTEMPTS = 5;

  private final CompletableFuture<ServerLaunch> ready = new CompletableFuture<>();
  private final CompletableFuture<Boolean> closing = new CompletableFuture<>();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final RestartBudget budget = new RestartBudget();
  private volatile Optional<Postmaster> current = Optional.empty();

  /** Returns when the server is ready; port 0 has become a free one, which it keeps. */
  ServerLaunch start(ServerLaunch wanted) {
    // A platform thread: the parent-death signal follows the thread, not the process.
    Thread.ofPlatform().daemon().name("linli-postgres").start(() -> run(wanted));
    try {
      return ready.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Stops the server and returns when it has ended. */
  void close() {
    closing.complete(true);
    current.ifPresent(Postmaster::stop);
    ended.join();
  }

  private void run(ServerLaunch wanted) {
    try {
      ServerLaunch launch = firstStart(wanted);
      ready.complete(launch);
      do {
        current.ifPresent(Postmaster::awaitEnd);
      } while (heal(launch));
    } catch (IOException | RuntimeException e) {
      // Before the first start the caller hears of it; later only the log is left.
      if (!ready.completeExceptionally(e)) {
        log.error("PostgreSQL is no longer watched", e);
      }
    } finally {
      ended.complete(true);
    }
  }

  private ServerLaunch firstStart(ServerLaunch wanted) throws IOException {
    if (wanted.port() != 0) {
      return bringUp(wanted);
    }
    for (int attempt = 1; attempt < PORT_ATTEMPTS; attempt++) {
      try {
        return bringUp(wanted.onFreePort());
      } catch (PostgresStartException e) {
        if (!StartFailure.portTaken(e)) {
          throw e;
        }
      }
    }
    return bringUp(wanted.onFreePort());
  }

  private ServerLaunch bringUp(ServerLaunch launch) throws IOException {
    Postmaster postmaster = launch.launch();
    current = Optional.of(postmaster);
    try {
      if (closing.isDone()) {
        postmaster.stop();
      }
      postmaster.awaitReady();
      return launch;
    } catch (RuntimeException e) {
      postmaster.stop();
      throw e;
    }
  }

  /** True when the server runs again, false when it shall not or will not. */
  private boolean heal(ServerLaunch launch) {
    while (!closing.isDone() && budget.allowsAfterFailureAt(System.nanoTime())) {
      Duration pause = budget.pause();
      log.warn("PostgreSQL ended unexpectedly; restarting it in {} ms", pause.toMillis());
      if (!closesWithin(pause) && restarts(launch)) {
        return true;
      }
    }
    if (!closing.isDone()) {
      reportGivingUp(launch);
    }
    return false;
  }

  private static void reportGivingUp(ServerLaunch launch) {
    log.error(
        "PostgreSQL failed {} times within {} s; giving up, restart this program. See {}",
        RestartBudget.FAILURES,
        RestartBudget.WINDOW.toSeconds(),
        launch.log().file());
  }

  private boolean restarts(ServerLaunch launch) {
    try {
      bringUp(launch);
      log.info("PostgreSQL runs again on port {}", launch.port());
      return true;
    } catch (IOException | RuntimeException e) {
      log.warn("PostgreSQL could not be restarted: {}", e.toString());
      return false;
    }
  }

  private boolean closesWithin(Duration pause) {
    return closing.copy().completeOnTimeout(false, pause.toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
