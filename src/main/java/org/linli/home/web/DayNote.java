package org.linli.home.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.calendar.WorkCalendar;

/**
 * A day of the coming week that is not as its name says, by the State Council's notice.
 *
 * @param works whether offices work on a weekend 调休; else they rest on a weekday
 */
public record DayNote(LocalDate day, boolean works) {

  private static final int AHEAD = 7;

  /** The first one from a day on. */
  static Optional<DayNote> from(LocalDate today, WorkCalendar calendar) {
    return Stream.iterate(today, day -> day.plusDays(1))
        .limit(AHEAD)
        .filter(day -> calendar.workday(day) == weekend(day))
        .map(day -> new DayNote(day, weekend(day)))
        .findFirst();
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
