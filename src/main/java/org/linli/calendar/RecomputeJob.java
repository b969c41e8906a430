package org.linli.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.linli.calendar.notices.HolidayManagement;
import org.linli.calendar.notices.HolidayNotices;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.QueuedJob;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts again what runs in working days after the notice of a year came in, from December of the
 * year before on. What is late already stays late. Each deadline is a transaction of its own, and
 * one that did not move is not counted as moved, so the work bears repeating. Whoever shows the day
 * is told by {@link DeadlineMoved}.
 */
@Component
class RecomputeJob implements QueuedJob {

  private final Deadlines deadlines;
  private final DeadlineProgress progress;
  private final WorkCalendar calendar;
  private final CalendarRules rules;
  private final HolidayNotices notices;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RecomputeJob(
      Deadlines deadlines,
      DeadlineProgress progress,
      WorkCalendar calendar,
      CalendarRules rules,
      HolidayNotices notices,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.deadlines = deadlines;
    this.progress = progress;
    this.calendar = calendar;
    this.rules = rules;
    this.notices = notices;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return HolidayManagement.RECOMPUTE;
  }

  /**
   * @param piece year/id
   */
  @Override
  public void run(String piece) {
    var year = Integer.parseInt(piece.substring(0, piece.indexOf('/')));
    var from = LocalDate.of(year - 1, Month.DECEMBER, 1).atStartOfDay(Dates.ZONE).toInstant();
    deadlines.communities().forEach(community -> in(community, year, from));
  }

  private void in(long community, int year, Instant from) {
    Scope.in(
        Scope.of(community),
        () -> {
          var ids = transaction.execute(status -> deadlines.counted(community, from));
          ids.forEach(id -> transaction.executeWithoutResult(status -> one(community, id, year)));
          return true;
        });
  }

  private void one(long community, UUID id, int year) {
    deadlines.lockCounted(community, id).ifPresent(deadline -> count(deadline, year));
  }

  private void count(Deadline deadline, int year) {
    var area = deadline.origin.start().area();
    var from = deadline.counted.from();
    var due = calendar.workingDays(from, deadline.counted.amount(), area);
    if (!due.equals(deadline.due)) {
      deadline.recompute(due, rules.near(area, from, due.at()));
      deadlines.step(deadline, DeadlineAction.RECOMPUTE, clock.instant());
      progress.save(deadline);
      notices.moved(year);
      events.publishEvent(moved(deadline));
    }
  }

  private DeadlineMoved moved(Deadline deadline) {
    var start = deadline.origin.start();
    return new DeadlineMoved(
        Ids.next(),
        deadline.origin.communityId(),
        deadline.origin.id(),
        start.kind(),
        start.subjectId(),
        deadline.due.at(),
        clock.instant());
  }
}
