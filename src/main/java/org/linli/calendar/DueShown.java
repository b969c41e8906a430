package org.linli.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.linli.platform.Dates;
import org.linli.platform.Messages;
import org.linli.web.Light;

/**
 * A due moment as pages say it, in {@code calendar/_due.jte}: 9 月 23 日（周三）17:30 前，还剩 2 个工作日.
 *
 * @param workingDays that are left
 * @param moved whether a holiday or a make-up day lies before it, so that counting on the fingers
 *     comes out otherwise
 */
public record DueShown(Due due, Instant now, int workingDays, boolean moved) {

  /** On time until when, or late by how much. */
  public Light light(Messages t) {
    return late() ? Light.due(due.at(), now) : new Light("green", "ok", "calendar.due.by", when(t));
  }

  /** How much is left, in words; empty once it is late. */
  public String left(Messages t) {
    if (late()) {
      return "";
    }
    if (Dates.day(now).equals(Dates.day(due.at()))) {
      return t.text("calendar.due.today");
    }
    return workingDays > 0
        ? t.text("calendar.due.days", workingDays)
        : t.text("calendar.due.hours", Duration.between(now, due.at()).toHours());
  }

  private boolean late() {
    return now.isAfter(due.at());
  }

  private String when(Messages t) {
    return DateTimeFormatter.ofPattern(t.text("calendar.due.when"), t.locale())
        .format(due.at().atZone(Dates.ZONE));
  }
}
