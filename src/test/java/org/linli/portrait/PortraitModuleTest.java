package org.linli.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AddLocalArea;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.people.Known;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.directory.people.TagManagement;
import org.linli.directory.people.TagPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedStatus;
import org.linli.needs.RaiseNeed;
import org.linli.needs.lists.Quarter;
import org.linli.platform.Dates;
import org.linli.portrait.Portrait.Change;
import org.linli.portrait.Portrait.Group;
import org.linli.portrait.Portrait.GroupKind;
import org.linli.portrait.Portrait.Month;
import org.linli.portrait.Portrait.Place;
import org.linli.portrait.Portrait.Repeat;
import org.linli.portrait.Portrait.Share;
import org.linli.portrait.Portrait.Trend;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** NEED-7: what was counted at night agrees with what a hand counts, and tells of nobody. */
@IntegrationTest
class PortraitModuleTest {

  @Autowired private PortraitNight night;
  @Autowired private PortraitReading reading;
  @Autowired private NeedIntake intake;
  @Autowired private NeedBuilder aNeed;
  @Autowired private PersonManagement persons;
  @Autowired private TagManagement tags;
  @Autowired private Known known;
  @Autowired private GridManagement grids;
  @Autowired private LocalAreaManagement places;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private UUID building;

  private LocalDate first;

  /** On the first day of a quarter, so that it is known what months and quarters hold. */
  @BeforeEach
  void settle() {
    first = Quarter.of(Dates.day(clock.instant())).endDay();
    to(0);
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    grids.draw(worker, "一网格", "0,0\n180,0\n200,140\n60,160", true);
    building = places.addBuilding(worker, new AddLocalArea("3 栋", "一网格"));
  }

  @Test
  void portraitAgreesWithASmallSetThatIsCountedByHand() {
    oldPeopleAsk();
    var disabled = town.actor(community, "elderly-helper");
    for (var each = 0; each < 4; each++) {
      var person = persons.register(worker, RegisterPerson.named("丁" + each));
      tags.tag(disabled, person, new TagPerson("disabled", "上门", "paper", "", "2026-09-01"));
      raise(known.as(worker, community, person), "leisure", Optional.empty());
    }
    count(37);
    var full = reading.full(worker).orElseThrow();
    assertThat(full.needs()).isEqualTo(17);
    assertThat(full.residents()).isEqualTo(16);
    assertThat(full.categories())
        .containsExactly(
            new Share("elder-care", 6), new Share("leisure", 6), new Share("housing", 5));
    assertThat(full.months()).hasSize(13).filteredOn(month -> month.needs() > 0).hasSize(1);
    assertThat(full.months().get(11))
        .extracting(Month::month, Month::needs)
        .containsExactly(YearMonth.from(first), 17);
    assertThat(full.known()).isEqualTo(17);
    // Four disabled people are too few to be told; nor is the rank that would tell them.
    assertThat(full.groups())
        .containsExactly(
            new Group(GroupKind.RANK, "2", 0, 7, List.of(new Share(Portrait.REST, 7))),
            new Group(
                GroupKind.AGE,
                "80-",
                12,
                13,
                List.of(new Share("elder-care", 6), new Share(Portrait.REST, 7))));
    assertThat(full.places())
        .extracting(Place::name, Place::grid, Place::needs)
        .containsExactly(tuple("3 栋", "一网格", 5));
    assertThat(full.unplaced()).isEqualTo(12);
    assertThat(full.changes()).isEmpty();
  }

  @Test
  void publicSeesNoSmallCountNoSpecialGroupAndNoBuilding() {
    oldPeopleAsk();
    count(37);
    var open = reading.published(Scope.publicOf(community.id())).orElseThrow();
    assertThat(open.categories())
        .containsExactly(new Share("elder-care", 6), new Share(Portrait.REST, 7));
    assertThat(open.groups()).extracting(Group::kind).containsOnly(GroupKind.AGE);
    assertThat(open.places())
        .extracting(Place::name, Place::needs, Place::categories)
        .containsExactly(tuple("一网格", 5, List.of()));
    assertThat(open.months()).allSatisfy(it -> assertThat(it.categories()).isEmpty());
    var anybody = new PlainBrowser(port);
    assertThat(anybody.get(community.path() + "/evaluation/figures").body())
        .contains(community.path() + "/portrait");
    assertThat(anybody.get(community.path() + "/portrait").body())
        .contains("每千人", "一网格", "其余几类合在一起", "80 岁和以上")
        .doesNotContain("3 栋", "文体活动");
    assertThat(anybody.get("/api" + community.path() + "/portrait").body())
        .contains("\"elder-care\"")
        .doesNotContain("leisure", "TAG", "RANK");
    assertThatThrownBy(() -> reading.full(town.actor(community, "resident")))
        .isInstanceOf(Refused.class);
  }

  /** Whoever looks every day would learn who has just come into a group. */
  @Test
  void groupsAreCountedOnceAMonth() {
    oldPeopleAsk();
    count(37);
    var groups = reading.full(worker).orElseThrow().groups();
    old("新来的");
    count(45);
    assertThat(reading.full(worker).orElseThrow().groups()).isEqualTo(groups);
    assertThat(reading.full(worker).orElseThrow().residents()).isEqualTo(13);
    count(70);
    assertThat(reading.full(worker).orElseThrow().groups())
        .filteredOn(group -> group.kind() == GroupKind.AGE)
        .extracting(Group::residents)
        .containsExactly(13);
  }

  /** 15 after 5 in as many days is a rise, as 0.0207 is below 0.025; 4 after 2 is none. */
  @Test
  void riseIsToldWhereItCannotBeChanceAndNothingIsComparedWithDaysBeforeTheFirstNeed() {
    var resident = town.actor(community, "resident");
    raise(resident, "other", Optional.empty());
    to(12);
    many(resident, 5, "housing");
    many(resident, 2, "leisure");
    to(42);
    many(resident, 15, "housing");
    many(resident, 4, "leisure");
    count(61);
    var changes = reading.full(worker).orElseThrow().changes();
    assertThat(changes)
        .extracting(
            Change::against, Change::category, Change::needs, Change::needsThen, Change::trend)
        .containsExactly(
            tuple(Against.DAYS, "housing", 15, 5, Trend.RISES),
            tuple(Against.DAYS, "leisure", 4, 2, Trend.UNSURE));
  }

  @Test
  void whatComesAgainAfterItWasSettledRepeatsByItsBuildingOrByItsWords() {
    var resident = town.actor(community, "resident");
    var liaison = town.actor(community, "liaison");
    aNeed.at(building).in(NeedStatus.CLOSED, resident, worker, liaison);
    aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    clock.advance(Duration.ofDays(10));
    aNeed.at(building).in(NeedStatus.RAISED, resident, worker, liaison);
    var last = aNeed.at(building).in(NeedStatus.RAISED, resident, worker, liaison);
    var again = aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    aNeed.saying("健身器材的转盘坏了", "转盘坏了", "李四").in(NeedStatus.RAISED, resident, worker, liaison);
    clock.advance(Duration.ofDays(1));
    night.run(List.of(community.id()));
    var here = Optional.of(building);
    assertThat(reading.full(worker).orElseThrow().repeats())
        .containsExactly(
            new Repeat("housing", here, "3 栋", 2, last.toString()),
            new Repeat("housing", Optional.empty(), "", 1, again.toString()));
    clock.advance(Duration.ofDays(100)); // too long after it was settled
    aNeed.at(building).in(NeedStatus.RAISED, resident, worker, liaison);
    clock.advance(Duration.ofDays(1));
    night.run(List.of(community.id()));
    assertThat(reading.full(worker).orElseThrow().repeats())
        .containsExactly(new Repeat("housing", here, "3 栋", 2, last.toString()));
  }

  /** Twelve of 86 years; six ask for care, five of them for repairs, two for the choir as well. */
  private void oldPeopleAsk() {
    var people = new ArrayList<UUID>();
    for (var each = 0; each < 12; each++) {
      people.add(old("甲" + each));
    }
    for (var each = 0; each < 6; each++) {
      var resident = known.as(worker, community, people.get(each));
      raise(resident, "elder-care", Optional.empty());
      if (each < 5) {
        raise(resident, "housing", Optional.of(building));
      }
      if (each < 2) {
        raise(resident, "leisure", Optional.empty());
      }
    }
  }

  private UUID old(String name) {
    return persons.register(worker, new RegisterPerson("", name, "", "", "1940-05-01", "", "", ""));
  }

  private void many(Actor resident, int times, String category) {
    for (var each = 0; each < times; each++) {
      raise(resident, category, Optional.empty());
    }
  }

  private void raise(Actor resident, String category, Optional<UUID> where) {
    intake.raise(
        resident,
        new RaiseNeed(
            category, "请来看看", "", where, "甲", "13800000000", false, "", List.of(), false));
  }

  private void count(int days) {
    to(days);
    night.run(List.of(community.id()));
  }

  /** So many days later than the first of the quarter, in the morning. */
  private void to(int days) {
    var moment = first.plusDays(days).atTime(9, 0).atZone(Dates.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), moment));
  }
}
