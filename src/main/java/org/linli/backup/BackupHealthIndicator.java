package org.linli.backup;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Warns of an overdue backup. A status of its own: it is seen, yet does not make the whole platform
 * count as down, which would take it away from people for want of a copy.
 */
@Component
class BackupHealthIndicator extends AbstractHealthIndicator {

  private static final Status WARNING = new Status("WARNING");

  private final Runs runs;
  private final Lateness lateness;

  BackupHealthIndicator(Runs runs, Lateness lateness) {
    this.runs = runs;
    this.lateness = lateness;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    builder.status(lateness.isLate(runs.latestOfEach()) ? WARNING : Status.UP);
  }
}
