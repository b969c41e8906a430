package org.linli.demo;

import java.time.Clock;
import org.linli.demo.town.Population;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Community;
import org.linli.needs.Say;
import org.linli.needs.lists.NeedLists;
import org.linli.needs.surveys.NeedSurveys;
import org.linli.needs.surveys.RecordSurvey;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom the community went to ask (NEED-9), and what it said about its lists (NEED-2). */
@Component
@Profile("demo")
class TownSurveys implements TownPart {

  private static final int ROUNDS = 8;
  private static final int HOUSEHOLDS = 30;

  private final TownStaff staff;
  private final LocalAreaReading places;
  private final NeedSurveys surveys;
  private final NeedLists lists;
  private final Clock clock;

  TownSurveys(
      TownStaff staff, LocalAreaReading places, NeedSurveys surveys, NeedLists lists, Clock clock) {
    this.staff = staff;
    this.places = places;
    this.surveys = surveys;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return !surveys.figures(staff.worker(population.town(), community)).rounds().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var today = Dates.day(clock.instant());
    var buildings =
        places.places(worker.scope()).stream()
            .filter(place -> place.kind().equals("building"))
            .map(PublicPlace::id)
            .limit(ROUNDS)
            .toList();
    for (var round = 0; round < buildings.size(); round++) {
      var day = today.minusDays(7L * (buildings.size() - round)).toString();
      var asked = String.valueOf(HOUSEHOLDS + 3 * round);
      surveys.record(worker, RecordSurvey.of("VISIT", buildings.get(round).toString(), asked, day));
    }
    surveys.record(
        worker, RecordSurvey.of("QUESTIONNAIRE", "", "210", today.minusDays(20).toString()));
    lists.review(
        staff.secretary(population.town(), community),
        new Say("楼道灯和下水道提得最多，列进每月巡查。老人吃饭的事从动态清单转到基础清单。"));
  }
}
