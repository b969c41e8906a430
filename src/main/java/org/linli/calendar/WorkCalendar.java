package org.linli.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.linli.calendar.notices.Holiday;
import org.linli.calendar.notices.HolidayNotices;
import org.linli.platform.Dates;
import org.linli.web.Light;
import org.springframework.stereotype.Service;

/**
 * The working days of the State Council's notices, with make-up days 调休 both ways. A year without a
 * notice is not guessed: what runs into it is provisional.
 */
@Service
public class WorkCalendar {

  private final HolidayNotices notices;
  private final CalendarRules rules;

  WorkCalendar(HolidayNotices notices, CalendarRules rules) {
    this.notices = notices;
    this.rules = rules;
  }

  /** Whether offices work on the day, as far as is known. */
  public boolean workday(LocalDate day) {
    return notices.days().worked(day);
  }

  /** Whether a notice names the day as one off; an ordinary weekend is not. */
  public boolean dayOff(LocalDate day) {
    return Optional.ofNullable(notices.days().exceptions().get(day))
        .filter(Holiday::off)
        .isPresent();
  }

  /** Working days d with from &lt; d ≤ to; 0 if to is not after from. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return notices.days().between(from, to);
  }

  /**
   * When a term ends that begins at a moment: hours later to the microsecond, or when offices close
   * on the n-th working day strictly after the Chinese day of the start (rule {@code
   * calendar/hours}).
   */
  public Due due(Instant from, Term term) {
    return due(from, term, "");
  }

  /**
   * The same by the rules of an area.
   *
   * @param area its code, as rules name it
   */
  public Due due(Instant from, Term term, String area) {
    return switch (term.unit()) {
      case HOURS -> new Due(from.plus(Duration.ofHours(term.amount())), false);
      case SECONDS -> new Due(from.plusSeconds(term.amount()), false);
      case WORKING_DAYS -> workingDays(from, term.amount(), area);
    };
  }

  /** How a page says when something is due. */
  public DueShown shown(Due due, Instant now) {
    var today = Dates.day(now);
    var last = Dates.day(due.at());
    return new DueShown(
        due, now, workingDaysBetween(today, last), notices.days().moved(today, last));
  }

  /** How a page says how a clock stands: until when, late, or that it stands still. */
  public Light shown(DeadlineView clock, Instant now) {
    return switch (clock.state()) {
      case RUNNING, BREACHED -> shown(clock.due(), now).light();
      case PAUSED -> {
        var paused = Light.waiting("calendar.due.paused");
        yield clock
            .pausedUntil()
            .map(until -> paused.with("calendar.due.until", until.atZone(Dates.ZONE)))
            .orElse(paused);
      }
      case DISPUTED -> Light.waiting("calendar.due.disputed").with("calendar.due.review");
      case MET ->
          clock.late()
              ? new Light("yellow", "warn", "calendar.due.met-late")
              : Light.done("calendar.due.met");
      case DROPPED -> Light.waiting("calendar.due.dropped");
    };
  }

  /**
   * When so many more working days end.
   *
   * @param count 0 if the last one has begun: it ends today, or with the next working day if today
   *     offices are closed already
   */
  Due workingDays(Instant from, int count, String area) {
    var closing = rules.officeEnd(area);
    var start = Dates.day(from);
    var last =
        count == 0 && open(from, closing) ? start : notices.days().after(start, Math.max(count, 1));
    var settled = notices.days().settled(start.plusDays(count == 0 ? 0 : 1), last, rules.turn());
    return new Due(last.atTime(closing).atZone(Dates.ZONE).toInstant(), !settled);
  }

  private boolean open(Instant at, LocalTime closing) {
    var there = at.atZone(Dates.ZONE);
    return workday(there.toLocalDate()) && there.toLocalTime().isBefore(closing);
  }
}
