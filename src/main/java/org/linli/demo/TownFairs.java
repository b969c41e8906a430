package org.linli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.demo.town.Population;
import org.linli.fairs.ConcludeFair;
import org.linli.fairs.DealManagement;
import org.linli.fairs.EndDeal;
import org.linli.fairs.FairManagement;
import org.linli.fairs.FairReading;
import org.linli.fairs.ScheduleFair;
import org.linli.fairs.StallManagement;
import org.linli.fairs.StrikeDeal;
import org.linli.fairs.TakeStall;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Six Saturdays of fairs with what came of them, and the next three (RES-7). */
@Component
@Profile("demo")
class TownFairs implements TownPart {

  private static final int PAST = 6;
  private static final int COMING = 3;
  private static final int STALLS = 10;
  private static final int MOST_UNITS = 6;

  private static final List<String> AGREED =
      List.of("合唱队每周五傍晚借用", "给 12 栋的两位老人送餐一个月", "周末来修三家的小电器", "读书会每月借一次");

  private final TownStaff staff;
  private final FairManagement fairs;
  private final StallManagement stalls;
  private final DealManagement deals;
  private final FairReading reading;
  private final ResourceReading resources;
  private final DemoClock clock;

  TownFairs(
      TownStaff staff,
      FairManagement fairs,
      StallManagement stalls,
      DealManagement deals,
      FairReading reading,
      ResourceReading resources,
      DemoClock clock) {
    this.staff = staff;
    this.fairs = fairs;
    this.stalls = stalls;
    this.deals = deals;
    this.reading = reading;
    this.resources = resources;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    return !reading.past(worker.scope(), Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var days = new StoryDays(clock.instant());
    var next = Dates.day(days.now()).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    var first = next.minusWeeks(PAST);
    var ids = new ArrayList<UUID>();
    clock.at(
        days.on(7 * PAST + 8, 10, 0),
        () -> ids.addAll(fairs.schedule(worker, weekly(first, next.plusWeeks(COMING - 1)))));
    for (var week = 0; week <= PAST; week++) {
      var daysAgo = (int) (Dates.day(days.now()).toEpochDay() - first.toEpochDay()) - 7 * week;
      var number = week;
      var fair = ids.get(week);
      clock.at(days.on(Math.max(daysAgo + 2, 0), 0, 10), () -> exhibit(worker, fair, number));
      if (week < PAST) {
        clock.at(days.on(daysAgo, 0, 20), () -> strike(worker, fair, number));
        if (week < PAST - 1) { // of the last one nobody has said how many came
          var visitors = new ConcludeFair(String.valueOf(64 + 23 * week % 60));
          clock.at(days.on(daysAgo - 1, 9, 0), () -> fairs.conclude(worker, fair, visitors));
        }
      }
    }
  }

  private static ScheduleFair weekly(LocalDate first, LocalDate last) {
    return new ScheduleFair(
        first.toString(), "09:00", "11:30", "中心花园凉亭旁边", "" + STALLS, last.toString(), "");
  }

  private void exhibit(Actor worker, UUID fair, int week) {
    var byUnit =
        resources.listed(worker).stream().collect(Collectors.groupingBy(ResourceView::unit));
    byUnit.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .skip(week % 2)
        .limit(MOST_UNITS)
        .forEach(
            unit -> {
              var shows =
                  unit.getValue().stream()
                      .map(it -> it.id().toString())
                      .collect(Collectors.joining("\n"));
              stalls.take(worker, fair, new TakeStall(unit.getKey().toString(), shows, ""));
            });
  }

  private void strike(Actor worker, UUID fair, int week) {
    var exhibited = reading.show(worker.scope(), fair).stalls();
    for (var index = 0; index < Math.min(exhibited.size(), 2 + week % 2); index++) {
      var unit = exhibited.get(index).unit().toString();
      var agreed = AGREED.get((week + index) % AGREED.size());
      var deal = deals.strike(worker, fair, new StrikeDeal(unit, "", "", "", agreed));
      if (index == 0 || week < 2) {
        deals.end(worker, deal, new EndDeal(week == 1 && index == 1 ? "GIVE_UP" : "FINISH"));
      }
    }
  }
}
