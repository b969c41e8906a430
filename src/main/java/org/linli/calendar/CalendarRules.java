package org.linli.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about working days and deadlines. */
@Component
class CalendarRules {

  private static final int DATE = 10;

  private final Rules rules;
  private final Clock clock;

  CalendarRules(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** When offices close, in an area. */
  LocalTime officeEnd(String area) {
    return LocalTime.parse(today("calendar/hours", area).text("office_end"));
  }

  /** From which day of a year on the notice of the next year may change it. */
  MonthDay turn() {
    return MonthDay.parse("--" + today("calendar/hours", "").text("next_notice_from"));
  }

  /** From when on a deadline is near: in the last share of its time, at most some hours long. */
  Instant near(String area, Instant from, Instant due) {
    var rule = today("calendar/near", area);
    var most = Duration.ofHours(rule.number("hours_at_most"));
    var share =
        Duration.between(from, due).multipliedBy(rule.number("share_percent")).dividedBy(100);
    var before = share.compareTo(most) < 0 ? share : most;
    return before.isNegative() ? due : due.minusNanos(before.toNanos() / 1_000 * 1_000);
  }

  /** Until when a clock that is paused now may stand still at most. */
  Instant pausedAtMost(String area, Instant from) {
    return from.plus(Duration.ofDays(today("calendar/pauses", area).number("days_at_most")));
  }

  /** Before which moment what ended is forgotten. */
  Instant forgottenBefore(String area) {
    return clock
        .instant()
        .minus(Duration.ofDays(today("calendar/retention", area).number("ended_days")));
  }

  /**
   * The steps of a ladder as they stand today; none for an empty id.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  Ladder ladder(String id, String area) {
    return id.isEmpty() ? Ladder.NONE : Ladder.of(today(id, area));
  }

  /** The ladder that a deadline was started with; one whose rule is gone has no more steps. */
  Ladder kept(String version, String area) {
    var at = version.indexOf('@') + 1;
    return at == 0
        ? Ladder.NONE
        : rules
            .find(
                version.substring(0, at - 1),
                area,
                LocalDate.parse(version.substring(at, at + DATE)))
            .map(Ladder::of)
            .orElse(Ladder.NONE);
  }

  private Rule today(String id, String area) {
    return rules.inForce(id, area, Dates.day(clock.instant()));
  }
}
