package org.linli.calendar.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.calendar.CalendarPermission;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes in the State Council's notices, for administrators, and shows what is in force. */
@Service
@Transactional
public class HolidayManagement {

  /** Name of the job that counts running deadlines again; its piece is {@code year/id}. */
  public static final String RECOMPUTE = "calendar.recompute";

  private final HolidayNotices notices;
  private final ImportedNotices imported;
  private final JobQueue queue;
  private final Clock clock;

  HolidayManagement(HolidayNotices notices, ImportedNotices imported, JobQueue queue, Clock clock) {
    this.notices = notices;
    this.imported = imported;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Puts a notice in force, in place of the one of its year, and lets running deadlines be counted
   * again: at once, and once more when no node counts by the old days any longer.
   */
  public void importNotice(Actor actor, ImportNotice notice) {
    actor.require(CalendarPermission.IMPORT_HOLIDAYS);
    var now = clock.instant();
    imported.replace(notice, actor.accountId(), now);
    queue.add(RECOMPUTE, notice.year() + "/" + Ids.next());
    queue.addAt(
        RECOMPUTE, notice.year() + "/" + Ids.next(), now.plus(HolidayNotices.KEPT.multipliedBy(2)));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            notices.forget();
          }
        });
  }

  /** What is in force, the latest year first. */
  @Transactional(readOnly = true)
  public List<YearView> years(Actor actor) {
    actor.require(CalendarPermission.IMPORT_HOLIDAYS);
    var when = imported.all();
    return notices.inForce().entrySet().stream()
        .map(entry -> view(entry.getKey(), entry.getValue(), when))
        .toList()
        .reversed();
  }

  private static YearView view(
      int year, List<Holiday> days, Map<Integer, ImportedNotices.Imported> when) {
    var given = Optional.ofNullable(when.get(year));
    return new YearView(
        year,
        days,
        given.map(ImportedNotices.Imported::at),
        given.map(ImportedNotices.Imported::recomputed).orElse(0));
  }
}
