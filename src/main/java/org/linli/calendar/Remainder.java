package org.linli.calendar;

import java.time.Duration;
import java.time.Instant;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/**
 * What is left of a clock that stands still or gets more time: so many hours to the microsecond, or
 * so many working days.
 */
@Component
class Remainder {

  private final WorkCalendar calendar;
  private final CalendarRules rules;

  Remainder(WorkCalendar calendar, CalendarRules rules) {
    this.calendar = calendar;
    this.rules = rules;
  }

  /** Lets it go on from a moment with what was left. */
  void goOn(Deadline still, Instant at) {
    if (still.origin.start().term().unit() == TermUnit.WORKING_DAYS) {
      days(still, at);
    } else {
      time(still, at);
    }
  }

  /** Gives more of its own unit; what it stood still stays out of it. */
  void add(Deadline deadline, int more) {
    var start = deadline.origin.start();
    var counted = new Deadline.Counted(deadline.counted.from(), deadline.counted.amount() + more);
    var due =
        switch (start.term().unit()) {
          case HOURS -> new Due(deadline.due.at().plus(Duration.ofHours(more)), false);
          case SECONDS -> new Due(deadline.due.at().plusSeconds(more), false);
          case WORKING_DAYS -> calendar.workingDays(counted.from(), counted.amount(), start.area());
        };
    deadline.extend(counted, due, rules.near(start.area(), counted.from(), due.at()));
  }

  private static void time(Deadline still, Instant at) {
    var stood = Duration.between(still.pausedAt.orElseThrow(), at);
    still.resume(
        still.counted, new Due(still.due.at().plus(stood), false), still.nearAt.plus(stood));
  }

  private void days(Deadline still, Instant at) {
    var used =
        calendar.workingDaysBetween(
            Dates.day(still.counted.from()), Dates.day(still.pausedAt.orElseThrow()));
    var left = new Deadline.Counted(at, Math.max(still.counted.amount() - used, 0));
    var area = still.origin.start().area();
    var due = calendar.workingDays(at, left.amount(), area);
    still.resume(left, due, rules.near(area, at, due.at()));
  }
}
