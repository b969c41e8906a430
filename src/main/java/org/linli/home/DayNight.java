package org.linli.home;

import java.time.Clock;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.linli.calendar.WorkCalendar;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.JobQueue;
import org.linli.platform.NightlyJob;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** Early on each working day, sees to it that everybody is told of their day at its time. */
@Component
class DayNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final WorkCalendar calendar;
  private final Rules rules;
  private final JobQueue queue;
  private final Clock clock;

  DayNight(
      CommunityDirectory communities,
      WorkCalendar calendar,
      Rules rules,
      JobQueue queue,
      Clock clock) {
    this.communities = communities;
    this.calendar = calendar;
    this.rules = rules;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "home.day-planned";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(5, 0);
  }

  @Override
  public void run() {
    var today = Dates.day(clock.instant());
    if (calendar.workday(today)) {
      var dues =
          communities.ids().stream()
              .map(communities::byId)
              .collect(
                  Collectors.toMap(
                      it -> DayDigest.piece(it.id(), today),
                      it -> today.atTime(time(it)).atZone(Dates.ZONE).toInstant()));
      queue.addAllAt(DayDigest.NAME, dues);
    }
  }

  private LocalTime time(Community community) {
    var rule = rules.inForce("home/day", community.code(), Dates.day(clock.instant()));
    return LocalTime.parse(rule.text("at"));
  }
}
