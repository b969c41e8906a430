package org.linli.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.resources.donations.DecideDonation;
import org.linli.resources.donations.DonationManagement;
import org.linli.resources.donations.DonationReading;
import org.linli.resources.donations.DonationView;
import org.linli.resources.donations.OfferDonation;
import org.linli.resources.donations.RecordUpkeep;
import org.linli.resources.donations.UpkeepManagement;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What units wanted to give: one accepted and kept up, one refused, one that waits (RES-4). */
@Component
@Profile("demo")
class TownDonations implements TownPart {

  private final TownStaff staff;
  private final TownSpeakers speakers;
  private final DonationManagement donations;
  private final DonationReading reading;
  private final UpkeepManagement upkeeps;
  private final DemoClock clock;

  TownDonations(
      TownStaff staff,
      TownSpeakers speakers,
      DonationManagement donations,
      DonationReading reading,
      UpkeepManagement upkeeps,
      DemoClock clock) {
    this.staff = staff;
    this.speakers = speakers;
    this.donations = donations;
    this.reading = reading;
    this.upkeeps = upkeeps;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    return !reading.decided(worker.scope(), Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var days = new StoryDays(clock.instant());
    var chair =
        new OfferDonation(
            "爬楼机一台", "能载 150 公斤，一个人就能推。", "服务站门厅", "值班社工", "维修队", "600", "6", "elder-care");
    var mill =
        new OfferDonation("旧跑步机两台", "健身房换下来的。", "活动室", "读书会的人轮流", "还没找到", "2400", "3", "leisure");
    var lamps =
        new OfferDonation("楼道应急灯 20 盏", "停电能亮三小时。", "12 栋各层", "楼栋长", "维修队", "300", "5", "housing");
    var keeper = unit(community, population, 4);
    clock.at(
        days.on(95, 10, 0),
        () -> {
          var id = donations.offer(speaker(community, population, 4), chair);
          var accepted =
              new DecideDonation(
                  "yes", "", "", keeper.toString(), "周师傅", "13800000000", "2", "查刹车和电池");
          donations.decide(worker, id, accepted);
        });
    for (var ago : List.of(60, 6)) {
      clock.at(days.on(ago, 15, 0), () -> keepUp(worker));
    }
    clock.at(
        days.on(30, 9, 30),
        () -> {
          var id = donations.offer(speaker(community, population, 0), mill);
          var why = "没有人会修，活动室也放不下；建议捐给街道健身点。";
          var refused =
              new DecideDonation("no", "nobody-repairs-it\nno-place", why, "", "", "", "", "");
          donations.decide(worker, id, refused);
        });
    clock.at(days.hoursAgo(20), () -> donations.offer(speaker(community, population, 1), lamps));
  }

  private void keepUp(Actor worker) {
    var today = Dates.day(clock.instant()).toString();
    var did = new RecordUpkeep(today, "刹车、电池都查过，换了一个轮子", "85");
    reading.decided(worker.scope(), Paging.first()).rows().stream()
        .map(DonationView::resource)
        .flatMap(Optional::stream)
        .forEach(thing -> upkeeps.record(worker, thing, did));
  }

  private Actor speaker(Community community, Population population, int place) {
    var name = population.units().get(place).name();
    return speakers.of(name, unit(community, population, place), population, community);
  }

  private UUID unit(Community community, Population population, int place) {
    var name = population.units().get(place).name();
    return Objects.requireNonNull(speakers.units(population.town(), community).get(name));
  }
}
