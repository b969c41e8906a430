package org.linli.calendar.notices;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked, Monday to Friday except where a notice says otherwise. Where two notices
 * speak of a day at the turn of the year, the later one holds.
 *
 * @param exceptions by day
 * @param years of which the notice is known
 */
public record WorkDays(Map<LocalDate, Holiday> exceptions, Set<Integer> years) {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  public WorkDays {
    exceptions = Map.copyOf(exceptions);
    years = Set.copyOf(years);
  }

  /**
   * @param notices by year, ascending
   */
  static WorkDays of(Map<Integer, List<Holiday>> notices) {
    var exceptions = new HashMap<LocalDate, Holiday>();
    notices.values().forEach(days -> days.forEach(day -> exceptions.put(day.day(), day)));
    return new WorkDays(exceptions, notices.keySet());
  }

  /** Whether the day is worked, as far as is known. */
  public boolean worked(LocalDate day) {
    return Optional.ofNullable(exceptions.get(day))
        .map(exception -> !exception.off())
        .orElse(!weekend(day));
  }

  /** Whether of the days d with from &lt; d ≤ to one is worked or free against its weekday. */
  public boolean moved(LocalDate from, LocalDate to) {
    return to.isAfter(from)
        && from.plusDays(1).datesUntil(to.plusDays(1)).anyMatch(day -> worked(day) == weekend(day));
  }

  private static boolean weekend(LocalDate day) {
    return WEEKEND.contains(day.getDayOfWeek());
  }

  /** Working days d with from &lt; d ≤ to; 0 if to is not after from. */
  public int between(LocalDate from, LocalDate to) {
    return to.isAfter(from)
        ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::worked).count()
        : 0;
  }

  /** The n-th working day strictly after a day. */
  public LocalDate after(LocalDate start, int count) {
    var day = start;
    for (var left = count; left > 0; ) {
      day = day.plusDays(1);
      if (worked(day)) {
        left--;
      }
    }
    return day;
  }

  /**
   * Whether all days d with from ≤ d ≤ to are settled.
   *
   * @param turn from which day of a year on the next year's notice may change it
   */
  public boolean settled(LocalDate from, LocalDate to, MonthDay turn) {
    var last = MonthDay.from(to).isBefore(turn) ? to.getYear() : to.getYear() + 1;
    for (var year = from.getYear(); year <= last; year++) {
      if (!years.contains(year)) {
        return false;
      }
    }
    return true;
  }
}
