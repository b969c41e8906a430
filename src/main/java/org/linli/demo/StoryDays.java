package org.linli.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.platform.Dates;

/** Moments of the past, by Chinese time. */
record StoryDays(Instant now) {

  private static final int WEEKDAYS = 5;

  StoryDays {
    now = now.truncatedTo(ChronoUnit.MINUTES);
  }

  /** So many days ago at that time. */
  Instant on(int daysAgo, int hour, int minute) {
    return at(Dates.day(now).minusDays(daysAgo), hour, minute);
  }

  /** So many weekdays after a moment, at that time. */
  Instant weekdaysAfter(Instant moment, int weekdays, int hour, int minute) {
    var day = Dates.day(moment);
    for (var left = weekdays; left > 0; ) {
      day = day.plusDays(1);
      left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
    }
    return at(day, hour, minute);
  }

  /** The weekday so many days ago, or the last one before it. */
  int weekday(int daysAgo) {
    var day = Dates.day(now).minusDays(daysAgo);
    return daysAgo + Math.max(0, day.getDayOfWeek().getValue() - WEEKDAYS);
  }

  Instant hoursAgo(int hours) {
    return now.minus(Duration.ofHours(hours));
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(Dates.ZONE).toInstant();
  }
}
