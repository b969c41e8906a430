package org.linli.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.calendar.WorkCalendar;
import org.linli.platform.Dates;
import org.linli.resources.OnHolidays;
import org.linli.resources.ResourceView;
import org.linli.resources.Slot;
import org.springframework.stereotype.Component;

/** When a resource is open on a day of the calendar, hour by hour (RES-3). */
@Component
class OpeningHours {

  private static final int MINUTES = 60;

  private final WorkCalendar calendar;

  OpeningHours(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The hours of a day, in order; none if it is closed or by appointment, or if a paper that it
   * needs does not hold on that day.
   */
  List<Hour> of(ResourceView resource, LocalDate day) {
    var what = resource.what();
    if (!resource.usable().on(day) || what.validUntil().filter(day::isAfter).isPresent()) {
      return List.of();
    }
    var hours = new ArrayList<Hour>();
    counted(what.onHolidays(), day)
        .ifPresent(
            week ->
                what.slots().all().stream()
                    .filter(slot -> slot.day() == week)
                    .forEach(slot -> cut(slot, day, hours)));
    return hours;
  }

  private static void cut(Slot slot, LocalDate day, List<Hour> hours) {
    var midnight = day.atStartOfDay(Dates.ZONE);
    for (var from = slot.from(); from < slot.to(); from += MINUTES) {
      var to = Math.min(from + MINUTES, slot.to());
      hours.add(
          new Hour(midnight.plusMinutes(from).toInstant(), midnight.plusMinutes(to).toInstant()));
    }
  }

  /** The day of the week whose hours hold; empty if it is closed. */
  private Optional<DayOfWeek> counted(OnHolidays rule, LocalDate day) {
    var week = day.getDayOfWeek();
    var weekend = week == DayOfWeek.SATURDAY || week == DayOfWeek.SUNDAY;
    if (rule == OnHolidays.AS_USUAL || calendar.workday(day) != weekend) {
      return Optional.of(week);
    }
    if (weekend) {
      return Optional.of(DayOfWeek.MONDAY);
    }
    return rule == OnHolidays.CLOSED ? Optional.empty() : Optional.of(DayOfWeek.SUNDAY);
  }

  /** Whether everything between two moments is open. */
  boolean covers(ResourceView resource, Instant from, Instant to) {
    var at = from;
    for (var day = Dates.day(from); !day.isAfter(Dates.day(to)); day = day.plusDays(1)) {
      for (var hour : of(resource, day)) {
        if (hour.from().equals(at)) {
          at = hour.to();
        }
        if (!at.isBefore(to)) {
          return true;
        }
      }
    }
    return false;
  }
}
