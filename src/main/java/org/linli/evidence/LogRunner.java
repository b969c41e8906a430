package org.linli.evidence;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the sequencer on every node, several times a second; whoever holds the log works, the others
 * look again. Not a job of the scheduler, which looks for work every ten seconds only. Witnesses
 * are asked on a thread of their own, so that none of them can hold the log up.
 */
@Component
@ConditionalOnProperty("linli.jobs.enabled")
class LogRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LogRunner.class);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration BETWEEN_WITNESSES = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Sequencer sequencer;
  private final Cosigning cosigning;
  private volatile CountDownLatch over = new CountDownLatch(0);

  LogRunner(Sequencer sequencer, Cosigning cosigning) {
    this.sequencer = sequencer;
    this.cosigning = cosigning;
  }

  @Override
  public void start() {
    var end = new CountDownLatch(1);
    over = end;
    start("evidence-log", () -> work(end, sequencer::run, PAUSE));
    start("evidence-witnesses", () -> work(end, cosigning::run, BETWEEN_WITNESSES));
  }

  private static void start(String name, Runnable work) {
    Thread.ofPlatform().name(name).daemon().start(work);
  }

  private static void work(CountDownLatch end, Runnable round, Duration usual) {
    try {
      var pause = Duration.ZERO;
      while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = once(round, usual);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration once(Runnable round, Duration usual) {
    try {
      round.run();
      return usual;
    } catch (RuntimeException failed) {
      log.error("The evidence log waits for a moment", failed);
      return AFTER_FAILURE;
    }
  }

  /** A batch in hand is done or, if the connections end before it, undone. */
  @Override
  public void stop() {
    over.countDown();
  }

  @Override
  public boolean isRunning() {
    return over.getCount() > 0;
  }
}
