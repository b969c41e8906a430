package org.linli.platform;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Hands events to their listeners again that nobody finished with, as those of a node that was
 * killed. A node that still works on its own waits until it has done them, so that much work does
 * not become more; listeners take an event once (see {@link Inbox}).
 */
@Component
class LeftEvents implements RepeatedJob {

  private static final Duration LEFT_AFTER = Duration.ofMinutes(5);

  private final IncompleteEventPublications publications;
  private final ThreadPoolTaskExecutor listeners;

  LeftEvents(
      IncompleteEventPublications publications, ThreadPoolTaskExecutor applicationTaskExecutor) {
    this.publications = publications;
    this.listeners = applicationTaskExecutor;
  }

  @Override
  public String name() {
    return "platform.left-events";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    if (listeners.getQueueSize() == 0 && listeners.getActiveCount() == 0) {
      publications.resubmitIncompletePublicationsOlderThan(LEFT_AFTER);
    }
  }
}
