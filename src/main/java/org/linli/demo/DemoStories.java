package org.linli.demo;

import java.time.Clock;
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
  private final Clock clock;

  DemoStories(
      DemoCast cast,
      NeedIntake intake,
      NeedManagement needs,
      NeedReading reading,
      MandateReading mandates,
      ClaimManagement claims,
      RatingManagement ratings,
      Clock clock) {
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
    story.raise("neighbours", "小花园晚上音响太吵，九点以后还在放，孩子睡不着。", "小花园");
    var ramp = story.raise("housing", "5 栋门口的坡道太陡，轮椅上不去，每次要两个人抬。", "5 栋门口");
    story.verify(ramp, "5 栋门口坡道太陡，轮椅上不去", "上门看过，坡度确实超了，需要有施工能力的单位来改。", "");
    var bin = story.raise("sanitation", "垃圾房的门坏了关不上，天热有味道。", "江汉里垃圾房");
    story.verify(bin, "江汉里垃圾房门坏了，有异味", "合页断了，情况属实。", "垃圾没有清运");
    story.claim(bin);
    var lamp = story.raise("housing", "3 栋 2 单元二楼到四楼的楼道灯都不亮，有一个多星期了。", "3 栋 2 单元");
    story.verify(lamp, "3 栋 2 单元楼道灯不亮", "线路老化，不是灯泡坏。", "楼道灯不亮");
    story.claim(lamp);
    story.file(lamp);
    story.done(lamp, "换了 6 盏声控灯，二楼到四楼都试过了，晚上走到跟前就亮。");
    ratings.rate(
        cast.actor(DemoPerson.RESIDENT, community), lamp, new RateNeed("SATISFIED", "晚上看得见了。"));
  }

  /** Short words for what people do. */
  private final class Story {

    private final Community community;

    Story(Community community) {
      this.community = community;
    }

    ShortNumber raise(String category, String content, String place) {
      return intake.raise(
          cast.actor(DemoPerson.RESIDENT, community),
          new RaiseNeed(
              category,
              content,
              place,
              DemoPerson.RESIDENT.displayName(),
              DemoPerson.RESIDENT.phone()));
    }

    /** With the line of the mandate list of that name, or with none. */
    void verify(ShortNumber number, String summary, String note, String matter) {
      var worker = cast.actor(DemoPerson.WORKER, community);
      var line =
          mandates.published(worker.scope()).current().stream()
              .flatMap(list -> list.mandates().stream())
              .filter(mandate -> mandate.matter().equals(matter))
              .findFirst();
      var chosen = line.map(mandate -> mandate.id().toString()).orElse(VerifyNeed.NONE);
      needs.verify(worker, number, new VerifyNeed(summary, note, chosen));
    }

    void claim(ShortNumber number) {
      var inAWeek = Dates.day(clock.instant()).plusDays(7);
      claims.claim(cast.actor(DemoPerson.LIAISON, community), number, new ClaimNeed(inAWeek));
    }

    void file(ShortNumber number) {
      claims.file(cast.actor(DemoPerson.WORKER, community), number);
    }

    void done(ShortNumber number, String note) {
      claims.report(cast.actor(DemoPerson.LIAISON, community), number, new ReportDone(note));
    }
  }
}
