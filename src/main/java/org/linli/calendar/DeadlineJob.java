package org.linli.calendar;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.linli.kernel.Scope;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wakes up when something is due in a community and does all that is, in the order in which it came
 * about: after downtime too, and however many nodes wake up for the same. Each deadline waits in
 * the queue by itself; whoever comes first does what is due of its whole community, many in one
 * transaction, and takes the others' tasks back. The row of the keeper, locked, lets nodes work one
 * after another in a community; nobody else waits for it.
 */
@Component
class DeadlineJob implements QueuedJob {

  static final String NAME = "calendar.deadline";

  private static final int TOGETHER = 200;

  private final Deadlines deadlines;
  private final DeadlineProgress progress;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DeadlineJob(
      Deadlines deadlines,
      DeadlineProgress progress,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.deadlines = deadlines;
    this.progress = progress;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * @param piece community/deadline/alarm; what is due is read from the rows
   * @throws IllegalStateException if its own is not due yet, as after a clock was set back: the
   *     task is tried again, so that nobody sleeps on
   */
  @Override
  public void run(String piece) {
    var parts = piece.split("/", -1);
    var community = Long.parseLong(parts[0]);
    Scope.in(
        Scope.of(community),
        () -> {
          while (Objects.requireNonNull(transaction.execute(status -> several(community)))) {
            // until nothing is due any more
          }
          transaction.executeWithoutResult(
              status -> own(community, UUID.fromString(parts[1]), UUID.fromString(parts[2])));
          return true;
        });
  }

  /**
   * The first of what is due. Who changes several deadlines at once takes them in any order, so
   * what somebody is changing right now is left to the task that waits for it: neither waits for
   * the other.
   *
   * @return whether there may be more
   */
  private boolean several(long community) {
    deadlines.lockOrder(community);
    var now = clock.instant();
    var due = deadlines.lockDue(community, now, TOGETHER);
    var all = due.size() < TOGETHER;
    if (!due.isEmpty()) {
      progress.together(due, all, now);
    }
    return !all;
  }

  /** The one that it was woken for, if that still waits: whoever was changing it is awaited. */
  private void own(long community, UUID id, UUID alarm) {
    deadlines
        .lockWaiting(community, id, alarm)
        .ifPresent(
            deadline -> {
              var now = clock.instant();
              if (deadline.nextAt.orElseThrow().isAfter(now)) {
                throw new IllegalStateException("Before its time: " + id);
              }
              progress.until(deadline, now);
              progress.save(deadline);
            });
  }
}
