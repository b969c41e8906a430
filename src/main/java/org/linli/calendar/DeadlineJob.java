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
 * about: after downtime too, and however many nodes wake up for the same.
 */
@Component
class DeadlineJob implements QueuedJob {

  static final String NAME = "calendar.deadline";

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
          while (Objects.requireNonNull(transaction.execute(status -> one(community)))) {
            // until nothing is due any more
          }
          return awake(community, UUID.fromString(parts[1]), UUID.fromString(parts[2]));
        });
  }

  private boolean awake(long community, UUID deadline, UUID alarm) {
    if (Objects.requireNonNull(
        transaction.execute(status -> deadlines.waits(community, deadline, alarm)))) {
      throw new IllegalStateException("Before its time: " + deadline);
    }
    return true;
  }

  /**
   * One thing of one deadline. Whoever changes several deadlines of a subject waits for one row at
   * most that is held here, so that neither waits for the other.
   *
   * @return whether there was one
   */
  private boolean one(long community) {
    deadlines.lockOrder(community);
    var first = deadlines.lockFirst(community, clock.instant());
    first.ifPresent(
        deadline -> {
          progress.next(deadline);
          progress.save(deadline);
        });
    return first.isPresent();
  }
}
