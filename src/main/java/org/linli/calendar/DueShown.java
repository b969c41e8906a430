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

  /** On time with what is left, or late with how much. */
  public Light light(Messages t) {
    if (now.isAfter(due.at())) {
      return Light.due(due.at(), now);
    }
    if (Dates.day(now).equals(Dates.day(due.at()))) {
      return new Light("green", "ok", "calendar.due.today", when(t));
    }
    return workingDays > 0
        ? new Light("green", "ok", "calendar.due.days", when(t), workingDays)
        : new Light("green", "ok", "calendar.due.hours", when(t), hours());
  }

  private long hours() {
    return Duration.between(now, due.at()).toHours();
  }

  private String when(Messages t) {
    return DateTimeFormatter.ofPattern(t.text("calendar.due.when"), t.locale())
        .format(due.at().atZone(Dates.ZONE));
  }
}
