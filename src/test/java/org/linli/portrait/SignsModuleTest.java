package org.linli.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AddLocalArea;
import org.linli.directory.ChooseType;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.CommunityTypes;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedList;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.needs.RaiseNeed;
import org.linli.needs.lists.NeedLists;
import org.linli.needs.lists.Quarter;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** NEED-2: the latent list is found by analysis, and a person decides. */
@IntegrationTest
class SignsModuleTest {

  @Autowired private PortraitNight night;
  @Autowired private SignManagement signs;
  @Autowired private PortraitReading reading;
  @Autowired private NeedIntake intake;
  @Autowired private NeedReading needs;
  @Autowired private NeedLists lists;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ResourceBuilder aResource;
  @Autowired private PersonManagement persons;
  @Autowired private LocalAreaManagement places;
  @Autowired private CommunityTypes types;
  @Autowired private CommunityDirectory communities;
  @Autowired private Languages languages;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private Actor resident;
  private Actor liaison;

  /** On the first day of a quarter, so that it is known what comes again in it. */
  @BeforeEach
  void settle() {
    toNextQuarter();
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    resident = town.actor(community, "resident");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void whatIsSettledAgainAndAgainAtOnePlaceIsASignAndRunningTwiceChangesNothing() {
    var building = repeated();
    var found = signs.open(worker);
    assertThat(found)
        .extracting(Sign::kind, Sign::category, Sign::subject, Sign::place, Sign::figures)
        .containsExactly(
            tuple(SignKind.REPEATED, "housing", building.toString(), "3 栋", List.of(3, 4)));
    clock.advance(Duration.ofDays(1));
    night.run(List.of(community.id()));
    night.run(List.of(community.id()));
    assertThat(signs.open(worker)).extracting(Sign::id).containsExactly(found.getFirst().id());
  }

  @Test
  void confirmedOneBecomesANeedOfTheLatentListOnceAndDoesNotComeAgainForAYear() {
    var building = repeated();
    var sign = signs.open(worker).getFirst().id();
    var outcomes =
        AtOnce.times(3, () -> signs.decide(worker, sign, new DecideSign("yes", "问了三户，都说灯线老了")));
    assertThat(outcomes).filteredOn(each -> each.value().isPresent()).hasSize(1);
    var decided = signs.find(worker, sign);
    assertThat(decided.status()).isEqualTo(SignStatus.CONFIRMED);
    var number = ShortNumber.parse(decided.need()).orElseThrow();
    var file = needs.file(worker, number);
    assertThat(file.facts().list()).isEqualTo(NeedList.LATENT);
    assertThat(file.facts().source()).isEqualTo(NeedSource.ANALYSIS);
    assertThat(file.facts().building()).contains(building);
    assertThat(file.content()).contains("3 栋", "又被提了 3 次");
    assertThatThrownBy(() -> signs.decide(worker, sign, new DecideSign("no", "再说")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new DecideSign("maybe", "")).isInstanceOf(Invalid.class);
    toNextQuarter();
    night.run(List.of(community.id()));
    assertThat(signs.open(worker)).isEmpty();
    assertThat(lists.changes(worker).moves())
        .filteredOn(move -> move.number().equals(number))
        .extracting(move -> move.to(), move -> move.reason(), move -> move.by())
        .containsExactly(tuple(NeedList.LATENT, "问了三户，都说灯线老了", "测试人"));
    var counted = reading.full(worker).orElseThrow();
    assertThat(counted.needs()).as("without the one nobody asked for").isEqualTo(4);
  }

  @Test
  void dismissedOneDoesNotComeAgainInItsQuarterButInTheNext() {
    repeated();
    var sign = signs.open(worker).getFirst().id();
    var grid = town.actor(community, "grid-worker");
    assertThat(signs.open(grid)).hasSize(1);
    assertThatThrownBy(() -> signs.decide(grid, sign, new DecideSign("no", "换过了")))
        .extracting(refused -> ((Refused) refused).code())
        .isEqualTo(KernelError.FORBIDDEN);
    assertThat(signs.decide(worker, sign, new DecideSign("no", "线已经换过了"))).isEmpty();
    clock.advance(Duration.ofDays(20));
    night.run(List.of(community.id()));
    assertThat(signs.open(worker)).isEmpty();
    toNextQuarter();
    night.run(List.of(community.id()));
    assertThat(signs.open(worker)).extracting(Sign::kind).containsExactly(SignKind.REPEATED);
  }

  /**
   * Three others of the kind have 30 needs of leisure among as many residents each, here there is
   * none: the upper bound is 3 / (p / (1 − p)) with p the 30th root of 0.025, which is 0.39.
   */
  @Test
  void whatManyAskForElsewhereAndNobodyHereIsASign() {
    var all = List.of(community, town.newCommunity(), town.newCommunity(), town.newCommunity());
    for (var each : all) {
      var keeper = town.actor(each, "community-worker");
      types.choose(town.actor(each, "community-secretary"), new ChooseType("rural"));
      for (var person = 0; person < 10; person++) {
        persons.register(keeper, RegisterPerson.named("甲" + person));
        if (each != community) {
          raise(town.actor(each, "resident"), "leisure");
        }
      }
    }
    raise(resident, "housing");
    clock.advance(Duration.ofDays(2));
    night.run(all.stream().map(Community::id).toList());
    assertThat(signs.open(worker))
        .extracting(Sign::kind, Sign::category, Sign::figures)
        .containsExactly(tuple(SignKind.UNASKED, "leisure", List.of(0, 10, 30, 30, 3)));
    assertThat(PortraitWords.why(signs.open(worker).getFirst(), languages.chinese()))
        .contains("30 件", "每千人 1000.0 件", "也许");
    var street = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    var officer = town.actor(street, "street-officer");
    assertThat(reading.street(officer))
        .filteredOn(line -> line.communityId() == community.id())
        .extracting(StreetLine::needs, StreetLine::residents, StreetLine::most)
        .containsExactly(tuple(1, 10, Optional.of("housing")));
  }

  @Test
  void peopleForWhomNothingIsListedAreASignUntilSomethingIs() {
    for (var person = 0; person < 10; person++) {
      persons.register(
          worker, new RegisterPerson("", "甲" + person, "", "", "1940-05-01", "", "", ""));
    }
    night.run(List.of(community.id()));
    assertThat(signs.open(worker))
        .extracting(Sign::kind, Sign::category, Sign::subject, Sign::figures)
        .containsExactly(tuple(SignKind.UNSERVED, "elder-care", "80-150", List.of(10)));
    workerDecidesOnThePage();
    toNextQuarter();
    night.run(List.of(community.id()));
    assertThat(signs.open(worker)).hasSize(1);
    aResource.listed(
        liaison,
        worker,
        ResourceBuilder.with("助餐点", "周师傅", "VENUE", "30", "2 10:00-13:00", "elder-care", ""));
    clock.advance(Duration.ofDays(1));
    night.run(List.of(community.id()));
    assertThat(signs.open(worker)).isEmpty();
  }

  private void workerDecidesOnThePage() {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, community.path());
    var list = community.path() + "/portrait/desk/signs";
    assertThat(browser.get(community.path() + "/home/desk").body()).contains(list);
    assertThat(browser.get(community.path() + "/portrait/desk").body()).contains(list);
    var page = list + "/" + signs.open(worker).getFirst().id();
    assertThat(browser.get(list).body()).contains(page, "80 岁和以上");
    assertThat(browser.get(page).body()).contains("这是迹象，不是结论");
    assertThat(browser.post(page, Map.of("needed", "no", "reason", "")).status()).isEqualTo(422);
    browser.post(page, Map.of("needed", "no", "reason", "街道的食堂就在对面"));
    assertThat(browser.get(list).body()).contains("看过，不是", "街道的食堂就在对面");
  }

  /** Four times the light of one building, each closed before the next. */
  private UUID repeated() {
    var building = places.addBuilding(worker, new AddLocalArea("3 栋", ""));
    for (var time = 0; time < 4; time++) {
      aNeed.at(building).in(NeedStatus.CLOSED, resident, worker, liaison);
      clock.advance(Duration.ofDays(1));
    }
    night.run(List.of(community.id()));
    return building;
  }

  private void raise(Actor who, String category) {
    intake.raise(who, new RaiseNeed(category, "请来看看", "", "甲", "13800000000"));
  }

  private void toNextQuarter() {
    var next = Quarter.of(Dates.day(clock.instant())).endDay().atTime(9, 0).atZone(Dates.ZONE);
    clock.advance(Duration.between(clock.instant(), next.toInstant()));
  }
}
