package org.linli.demo;

import org.linli.directory.mandates.MandateReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.RaiseNeed;
import org.linli.needs.VerifyNeed;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One matter in each state, so that every screen has something to show. */
@Component
@Profile("demo")
class DemoStories implements DemoPart {

  private final DemoCast cast;
  private final NeedIntake intake;
  private final NeedManagement needs;
  private final NeedReading reading;
  private final MandateReading mandates;
  private final ClaimManagement claims;
  private final RatingManagement ratings;
  private final DemoClock clock;

  DemoStories(
      DemoCast cast,
      NeedIntake intake,
      NeedManagement needs,
      NeedReading reading,
      MandateReading mandates,
      ClaimManagement claims,
      RatingManagement ratings,
      DemoClock clock) {
    this.cast = cast;
    this.intake = intake;
    this.needs = needs;
    this.reading = reading;
    this.mandates = mandates;
    this.claims = claims;
    this.ratings = ratings;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community) {
    var resident = cast.actor(DemoPerson.RESIDENT, community);
    return !reading.mine(resident, Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community) {
    var story = new Story(community);
    var lamp = story.raise(150, "housing", "3 栋 2 单元二楼到四楼的楼道灯都不亮，有一个多星期了。", "3 栋 2 单元");
    story.verify(148, lamp, "3 栋 2 单元楼道灯不亮", "线路老化，不是灯泡坏。", "楼道灯不亮");
    story.claim(146, lamp);
    story.file(145, lamp);
    story.done(75, lamp, "换了 6 盏声控灯，二楼到四楼都试过了，晚上走到跟前就亮。");
    story.rate(60, lamp, "SATISFIED", "晚上看得见了。");
    var bin = story.raise(45, "sanitation", "垃圾房的门坏了关不上，天热有味道。", "江汉里垃圾房");
    story.verify(43, bin, "江汉里垃圾房门坏了，有异味", "合页断了，情况属实。", "垃圾没有清运");
    story.claim(40, bin);
    var ramp = story.raise(30, "housing", "5 栋门口的坡道太陡，轮椅上不去，每次要两个人抬。", "5 栋门口");
    story.verify(26, ramp, "5 栋门口坡道太陡，轮椅上不去", "上门看过，坡度确实超了，需要有施工能力的单位来改。", "");
    story.raise(5, "neighbours", "小花园晚上音响太吵，九点以后还在放，孩子睡不着。", "小花园");
  }

  /** Short words for what people do. */
  private final class Story {

    private final Community community;
    private final StoryDays days = new StoryDays(clock.instant());

    Story(Community community) {
      this.community = community;
    }

    ShortNumber raise(int hoursAgo, String category, String content, String place) {
      var resident = cast.actor(DemoPerson.RESIDENT, community);
      var command =
          new RaiseNeed(
              category,
              content,
              place,
              DemoPerson.RESIDENT.displayName(),
              DemoPerson.RESIDENT.phone());
      var number = new ShortNumber[1];
      clock.at(days.hoursAgo(hoursAgo), () -> number[0] = intake.raise(resident, command));
      return number[0];
    }

    /** With the line of the mandate list of that name, or with none. */
    void verify(int hoursAgo, ShortNumber number, String summary, String note, String matter) {
      var worker = cast.actor(DemoPerson.WORKER, community);
      var line =
          mandates.published(worker.scope()).current().stream()
              .flatMap(list -> list.mandates().stream())
              .filter(mandate -> mandate.matter().equals(matter))
              .findFirst();
      var chosen = line.map(mandate -> mandate.id().toString()).orElse(VerifyNeed.NONE);
      var command = new VerifyNeed(summary, note, chosen);
      clock.at(days.hoursAgo(hoursAgo), () -> needs.verify(worker, number, command));
    }

    void claim(int hoursAgo, ShortNumber number) {
      var inAWeek = Dates.day(days.now()).plusDays(7);
      var liaison = cast.actor(DemoPerson.LIAISON, community);
      clock.at(
          days.hoursAgo(hoursAgo), () -> claims.claim(liaison, number, new ClaimNeed(inAWeek)));
    }

    void file(int hoursAgo, ShortNumber number) {
      var worker = cast.actor(DemoPerson.WORKER, community);
      clock.at(days.hoursAgo(hoursAgo), () -> claims.file(worker, number));
    }

    void done(int hoursAgo, ShortNumber number, String note) {
      var liaison = cast.actor(DemoPerson.LIAISON, community);
      clock.at(days.hoursAgo(hoursAgo), () -> claims.report(liaison, number, new ReportDone(note)));
    }

    void rate(int hoursAgo, ShortNumber number, String grade, String note) {
      var resident = cast.actor(DemoPerson.RESIDENT, community);
      clock.at(
          days.hoursAgo(hoursAgo), () -> ratings.rate(resident, number, new RateNeed(grade, note)));
    }
  }
}
