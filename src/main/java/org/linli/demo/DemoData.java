package org.linli.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OpenCommunity;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.RegisterOrganization;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.RaiseNeed;
import org.linli.needs.VerifyNeed;
import org.linli.platform.Dates;
import org.linli.web.Members;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration: a real district's areas, an invented community and its matters. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

  /** 三阳社区, 一元街道, 江岸区, 武汉市. */
  static final String COMMUNITY = "420102003004";

  private final AreaManagement areas;
  private final CommunityDirectory communities;
  private final OrganizationManagement organizations;
  private final AccountManagement accounts;
  private final Members members;
  private final NeedManagement needs;
  private final NeedReading reading;
  private final ClaimManagement claims;
  private final RatingManagement ratings;
  private final Clock clock;

  DemoData(
      AreaManagement areas,
      CommunityDirectory communities,
      OrganizationManagement organizations,
      AccountManagement accounts,
      Members members,
      NeedManagement needs,
      NeedReading reading,
      ClaimManagement claims,
      RatingManagement ratings,
      Clock clock) {
    this.areas = areas;
    this.communities = communities;
    this.organizations = organizations;
    this.accounts = accounts;
    this.members = members;
    this.needs = needs;
    this.reading = reading;
    this.claims = claims;
    this.ratings = ratings;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (communities.byCode(COMMUNITY).isEmpty()) {
      openCommunity();
    }
    var community = communities.byCode(COMMUNITY).orElseThrow();
    if (members.find(account(DemoPerson.LIAISON)).orElseThrow().roles().isEmpty()) {
      enrol(community);
    }
    if (members.find(account(DemoPerson.SECRETARY)).orElseThrow().roles().isEmpty()) {
      grant(DemoPerson.SECRETARY, community, Optional.empty());
    }
    if (reading.mine(actor(DemoPerson.RESIDENT, community), Paging.first()).rows().isEmpty()) {
      tellStories(community);
    }
  }

  /** The account of one of the people. */
  UUID account(DemoPerson person) {
    return accounts.enter(person.phone(), person.displayName(), Optional.empty());
  }

  private void openCommunity() throws IOException {
    accounts.grant(
        account(DemoPerson.ADMINISTRATOR),
        Community.ROOT_ID,
        DemoPerson.ADMINISTRATOR.role(),
        Optional.empty());
    var administrator = actor(DemoPerson.ADMINISTRATOR, Community.ROOT);
    areas.importAreas(administrator, "jiangan.csv", new ClassPathResource("demo/areas.csv"), false);
    areas.open(administrator, new OpenCommunity(COMMUNITY, "三阳", "02700001234", "old-estate"));
  }

  private void enrol(Community community) {
    grant(DemoPerson.RESIDENT, community, Optional.empty());
    grant(DemoPerson.WORKER, community, Optional.empty());
    var unit =
        organizations.register(
            actor(DemoPerson.WORKER, community),
            new RegisterOrganization("江汉里电工服务队", "self-organized"));
    grant(DemoPerson.LIAISON, community, Optional.of(unit));
  }

  private void grant(DemoPerson person, Community community, Optional<UUID> unit) {
    accounts.grant(account(person), community.id(), person.role(), unit);
  }

  /** One matter in each state, so that every screen has something to show. */
  private void tellStories(Community community) {
    var story = new Story(community);
    story.raise("neighbours", "小花园晚上音响太吵，九点以后还在放，孩子睡不着。", "小花园");
    var ramp = story.raise("housing", "5 栋门口的坡道太陡，轮椅上不去，每次要两个人抬。", "5 栋门口");
    story.verify(ramp, "5 栋门口坡道太陡，轮椅上不去", "上门看过，坡度确实超了，需要有施工能力的单位来改。");
    var bin = story.raise("sanitation", "垃圾房的门坏了关不上，天热有味道。", "江汉里垃圾房");
    story.verify(bin, "江汉里垃圾房门坏了，有异味", "合页断了，情况属实。");
    story.claim(bin);
    var lamp = story.raise("housing", "3 栋 2 单元二楼到四楼的楼道灯都不亮，有一个多星期了。", "3 栋 2 单元");
    story.verify(lamp, "3 栋 2 单元楼道灯不亮", "线路老化，不是灯泡坏。");
    story.claim(lamp);
    story.file(lamp);
    story.done(lamp, "换了 6 盏声控灯，二楼到四楼都试过了，晚上走到跟前就亮。");
    ratings.rate(actor(DemoPerson.RESIDENT, community), lamp, new RateNeed("SATISFIED", "晚上看得见了。"));
  }

  private Actor actor(DemoPerson person, Community community) {
    var member = members.find(account(person)).orElseThrow();
    return new Actor(
        member.accountId(),
        Scope.of(community.id()),
        Channel.SYSTEM,
        Optional.empty(),
        members.grants(member, community));
  }

  /** Short words for what people do. */
  private final class Story {

    private final Community community;

    Story(Community community) {
      this.community = community;
    }

    ShortNumber raise(String category, String content, String place) {
      return needs.raise(
          actor(DemoPerson.RESIDENT, community),
          new RaiseNeed(
              category,
              content,
              place,
              DemoPerson.RESIDENT.displayName(),
              DemoPerson.RESIDENT.phone()));
    }

    void verify(ShortNumber number, String summary, String note) {
      needs.verify(actor(DemoPerson.WORKER, community), number, new VerifyNeed(summary, note));
    }

    void claim(ShortNumber number) {
      var inAWeek = Dates.day(clock.instant()).plusDays(7);
      claims.claim(actor(DemoPerson.LIAISON, community), number, new ClaimNeed(inAWeek));
    }

    void file(ShortNumber number) {
      claims.file(actor(DemoPerson.WORKER, community), number);
    }

    void done(ShortNumber number, String note) {
      claims.report(actor(DemoPerson.LIAISON, community), number, new ReportDone(note));
    }
  }
}
