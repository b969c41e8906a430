package org.linli.backup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.backup.Run.Success;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether a backup is overdue. An installation without any is given as long as any other. */
@Component
class Lateness {

  private final Runs runs;
  private final BackupRules rules;
  private final Clock clock;

  Lateness(Runs runs, BackupRules rules, Clock clock) {
    this.runs = runs;
    this.rules = rules;
    this.clock = clock;
  }

  @EventListener(ApplicationStartedEvent.class)
  void expect() {
    runs.expectSince(clock.instant());
  }

  /**
   * @param latest of each outcome
   */
  boolean isLate(List<Run> latest) {
    var covered =
        latest.stream()
            .flatMap(run -> run.success().stream())
            .map(Success::endPointAt)
            .findFirst()
            .or(runs::expectedSince);
    return covered.filter(this::isTooOld).isPresent();
  }

  private boolean isTooOld(Instant at) {
    return at.isBefore(clock.instant().minus(rules.lateAfter()));
  }
}
