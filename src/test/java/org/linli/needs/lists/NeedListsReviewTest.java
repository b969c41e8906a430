package org.linli.needs.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.needs.NeedList;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.Say;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** NEED-2: three lists, reviewed each quarter, with what changed. */
@IntegrationTest
class NeedListsReviewTest {

  @Autowired private NeedLists lists;
  @Autowired private NeedReading reading;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private Actor secretary;
  private Actor resident;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
  }

  @Test
  void needIsMovedWithAReasonAndTheReviewTellsIt() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, worker);
    aNeed.in(NeedStatus.RAISED, resident, worker, worker);
    lists.move(worker, number, new MoveNeed("BASIC", "天天都有人要"));
    assertThat(reading.file(worker, number).facts().list()).isEqualTo(NeedList.BASIC);
    assertThatThrownBy(() -> lists.move(worker, number, new MoveNeed("BASIC", "再说一次")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new MoveNeed("OTHER", "")).isInstanceOf(Invalid.class);
    toNextQuarter();
    var review = lists.last(worker);
    assertThat(review.all()).isEqualTo(2);
    assertThat(review.counts())
        .containsExactly(
            new ListReview.Count(NeedList.BASIC, "housing", 1, 0),
            new ListReview.Count(NeedList.DYNAMIC, "housing", 1, 0));
    assertThat(review.moves())
        .extracting(ListReview.Move::number, ListReview.Move::reason, ListReview.Move::by)
        .containsExactly(tuple(number, "天天都有人要", "测试人"));
    toNextQuarter();
    assertThat(lists.last(worker).allBefore()).isEqualTo(2);
    assertThat(lists.last(worker).all()).isZero();
  }

  @Test
  void quarterIsAThingToDoForTheSecretaryUntilItIsReviewedOnce() {
    aNeed.in(NeedStatus.RAISED, resident, worker, worker);
    toNextQuarter();
    assertThat(lists.reviewDue(secretary)).isPresent();
    assertThat(lists.reviewDue(worker)).isEmpty();
    assertThatThrownBy(() -> lists.review(worker, new Say("都好"))).isInstanceOf(Refused.class);
    var outcomes = AtOnce.times(3, () -> reviewed());
    assertThat(outcomes).filteredOn(each -> each.value().isPresent()).hasSize(1);
    assertThat(lists.last(worker).note()).isEqualTo("看过了，都好");
    assertThat(lists.last(worker).reviewedAt()).contains(clock.instant());
    assertThat(lists.reviewDue(secretary)).isEmpty();
    toNextQuarter();
    assertThat(lists.reviewDue(secretary)).isPresent();
    var due = lists.reviewDue(secretary).orElseThrow();
    clock.advance(Duration.ofDays(40));
    assertThat(lists.reviewDue(secretary)).contains(due);
    assertThat(due).isBefore(clock.instant());
  }

  @Test
  void nothingIsReviewedBeforeAnythingCameIn() {
    toNextQuarter();
    assertThat(lists.reviewDue(secretary)).isEmpty();
    aNeed.in(NeedStatus.RAISED, resident, worker, worker);
    assertThat(lists.reviewDue(secretary)).isEmpty();
  }

  @Test
  void quartersFollowEachOtherAcrossTheYear() {
    var first = Quarter.of(LocalDate.parse("2026-03-31"));
    assertThat(first).isEqualTo(new Quarter(2026, 1));
    assertThat(first.before()).isEqualTo(new Quarter(2025, 4));
    assertThat(first.before().end()).isEqualTo(first.begin());
  }

  @Test
  void secretaryReachesTheReviewFromTheirList() {
    var number = aNeed.in(NeedStatus.RAISED, resident, worker, worker);
    lists.move(worker, number, new MoveNeed("BASIC", "每年都有人提"));
    toNextQuarter();
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-secretary");
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, community.path());
    var page = community.path() + "/needs/lists";
    assertThat(browser.get(community.path() + "/home/desk").body()).contains(page, "看看上季度的清单");
    assertThat(browser.post(page, Map.of("note", "")).status()).isEqualTo(422);
    browser.post(page, Map.of("note", "灯的事多了"));
    assertThat(browser.get(page).body()).contains("灯的事多了", "看过了", page + "/changes");
    assertThat(browser.get(page + "/changes").body())
        .contains("动态需求 → 基础需求 1 件", "每年都有人提", "测试人", "灯的事多了", "社区书记");
  }

  private Boolean reviewed() {
    lists.review(secretary, new Say("看过了，都好"));
    return true;
  }

  private void toNextQuarter() {
    var today = Dates.day(clock.instant());
    var next = Quarter.of(today).firstDay().plusMonths(3).atTime(9, 0).atZone(Dates.ZONE);
    clock.advance(Duration.between(clock.instant(), next.toInstant()));
  }
}
