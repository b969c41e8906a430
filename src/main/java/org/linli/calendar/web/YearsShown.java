package org.linli.calendar.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.linli.calendar.DueShown;
import org.linli.calendar.notices.Holiday;
import org.linli.calendar.notices.YearView;
import org.linli.platform.Messages;

/**
 * The notices in force, one of them in full.
 *
 * @param missing this year or the next, if its notice is not known
 * @param example what three working days from now come to
 */
public record YearsShown(
    List<YearView> years, YearView chosen, Optional<String> missing, DueShown example) {

  /** 10 月 1 日（周四）. */
  public String day(Messages t, Holiday holiday) {
    return DateTimeFormatter.ofPattern(t.text("calendar.day"), t.locale()).format(holiday.day());
  }
}
