package org.linli.calendar;

import java.time.Duration;
import java.time.Instant;
import org.linli.platform.Dates;
import org.linli.web.Light;

/**
 * A due moment as pages say it: 9 月 23 日（周三）17:30 前，还剩 2 个工作日. Lists show its light, and {@code
 * calendar/_due.jte} what made it come out so as well.
 *
 * @param workingDays that are left
 * @param moved whether a holiday or a make-up day lies before it, so that counting on the fingers
 *     comes out otherwise
 */
public record DueShown(Due due, Instant now, int workingDays, boolean moved) {

  /** On time until when with how much is left, or late by how much. */
  public Light light() {
    if (now.isAfter(due.at())) {
      return Light.due(due.at(), now);
    }
    var by = new Light("green", "ok", "calendar.due.by", due.at().atZone(Dates.ZONE));
    if (Dates.day(now).equals(Dates.day(due.at()))) {
      return by.with("calendar.due.today");
    }
    return workingDays > 0
        ? by.with("calendar.due.days", workingDays)
        : by.with("calendar.due.hours", Duration.between(now, due.at()).toHours());
  }
}
