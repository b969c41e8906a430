package org.linli.needs.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.CommunityDirectory;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimStep;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedMoved;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedStatus;
import org.linli.needs.Promise;
import org.linli.needs.RaiseNeed;
import org.linli.needs.ReturnNeed;
import org.linli.needs.Say;
import org.linli.notice.NoticeTexts;
import org.linli.notice.calls.CallManagement;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody whom a need concerns hears what happens to it, once (NEED-3, NEED-6, INCL-4). */
@IntegrationTest
class NeedNoticesTest {

  private static final String WORDS = "三楼王大爷家门口的灯不亮";

  @Autowired private NeedIntake intake;
  @Autowired private NeedManagement needs;
  @Autowired private NeedReading reading;
  @Autowired private RatingManagement ratings;
  @Autowired private ClaimManagement claims;
  @Autowired private OwnNotices notices;
  @Autowired private CallManagement calls;
  @Autowired private NoticeTexts texts;
  @Autowired private Languages languages;
  @Autowired private CommunityDirectory communities;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private NeedBuilder aNeed;
  @Autowired private DueJobs jobs;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor resident;
  private Actor neighbour;
  private Actor worker;
  private Actor liaison;
  private NeedBuilder aMatter;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    neighbour = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
    aMatter = aNeed.saying(WORDS, "3 栋楼道灯不亮", "王桂兰");
  }

  @Test
  void raiserHearsEachStepThatMattersToThem() {
    var number = aMatter.in(NeedStatus.CLOSED, resident, worker, liaison);
    awaitTold(
        resident,
        NeedTemplates.RECEIVED,
        NeedTemplates.VERIFIED,
        NeedTemplates.CLAIMED,
        NeedTemplates.TAKEN,
        NeedTemplates.COMPLETED,
        NeedTemplates.CLOSED);
    assertThat(texts(resident)).allMatch(text -> text.contains(community.display(number)));
    assertThat(texts(resident)).anyMatch(text -> text.matches(".*由单位 .*来办，.*前办好.*"));
  }

  @Test
  void whoeverIsSentBackReadsWhy() {
    var number = aMatter.in(NeedStatus.RAISED, resident, worker, liaison);
    needs.sendBack(worker, number, new ReturnNeed("这段路归市政管"));
    awaitTold(resident, NeedTemplates.RECEIVED, NeedTemplates.RETURNED);
    assertThat(texts(resident)).anyMatch(text -> text.contains("这段路归市政管"));
  }

  /** NEED-6: merging 46 tells each of them once, and not everybody of everybody. */
  @Test
  void mergingManyTellsEachRaiserOnce() {
    var number = aMatter.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var neighbours =
        IntStream.range(0, 45).mapToObj(each -> town.actor(community, "resident")).toList();
    for (var each : neighbours) {
      needs.merge(worker, aMatter.in(NeedStatus.RAISED, each, worker, liaison), number);
    }
    takeOnAndComplete(number);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(count(NeedTemplates.COMPLETED)).isEqualTo(46));
    assertThat(count(NeedTemplates.RECEIVED)).isEqualTo(46);
    assertThat(count(NeedTemplates.MERGED)).isEqualTo(45);
    assertThat(count(NeedTemplates.TAKEN)).isEqualTo(46);
    awaitTold(
        neighbours.getFirst(),
        NeedTemplates.RECEIVED,
        NeedTemplates.MERGED,
        NeedTemplates.TAKEN,
        NeedTemplates.COMPLETED);
    assertThat(texts(neighbours.getFirst()))
        .anyMatch(text -> text.contains(community.display(number)) && text.contains("一件事"));
  }

  @Test
  void whoeverJoinedHearsHowItGoesOnAndNothingOfTheRaiser() {
    var number = aMatter.in(NeedStatus.VERIFIED, resident, worker, liaison);
    awaitTold(resident, NeedTemplates.RECEIVED, NeedTemplates.VERIFIED);
    intake.join(neighbour, number);
    takeOnAndComplete(number);
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "王大爷家还黑着"));
    awaitTold(neighbour, NeedTemplates.TAKEN, NeedTemplates.COMPLETED, NeedTemplates.REOPENED);
    assertThat(contents()).noneMatch(text -> text.contains("王"));
  }

  @Test
  void repeatedEventTellsNobodyTwice() {
    var number = aMatter.in(NeedStatus.VERIFIED, resident, worker, liaison);
    awaitTold(resident, NeedTemplates.RECEIVED, NeedTemplates.VERIFIED);
    var need = reading.mine(resident, number).need().id();
    var event =
        new NeedMoved(
            Ids.next(),
            community.id(),
            need,
            NeedAction.REOPEN,
            NeedStatus.IN_PROGRESS,
            clock.instant());
    for (var round = 0; round < 3; round++) {
      publish(event);
      awaitDelivered();
    }
    assertThat(count(NeedTemplates.REOPENED)).isEqualTo(1);
  }

  @Test
  void unitThatIsAskedReadsTheSummaryOnly() {
    var number = aMatter.in(NeedStatus.ROUTED, resident, worker, liaison);
    awaitTold(liaison, NeedTemplates.ASKED);
    assertThat(texts(liaison).getFirst())
        .contains("3 栋楼道灯不亮", community.display(number))
        .doesNotContain("王");
    assertThat(hrefs(liaison)).containsExactly(community.path() + "/needs/asked/" + number);
    awaitTold(resident, NeedTemplates.RECEIVED, NeedTemplates.VERIFIED, NeedTemplates.ROUTED);
  }

  @Test
  void secretaryHearsWhatIsLateAndTheStreetWhatCameUpOnce() {
    var secretary = town.actor(community, "community-secretary");
    var officer = officer();
    aMatter.in(NeedStatus.VERIFIED, resident, worker, liaison);
    for (var day = 0; day < 6; day++) {
      clock.advance(Duration.ofDays(1));
      jobs.run();
      awaitDelivered();
    }
    awaitTold(secretary, NeedTemplates.LATE);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(officer)).containsExactly(NeedTemplates.CAME_UP));
  }

  /** NEED-4: before it is late, whoever is responsible hears of it, once. */
  @Test
  void handlerHearsOnceThatAClockRunsOut() {
    aMatter.in(NeedStatus.VERIFIED, resident, worker, liaison);
    clock.advance(Duration.ofHours(60));
    for (var round = 0; round < 3; round++) {
      jobs.run();
      awaitDelivered();
    }
    awaitTold(worker, NeedTemplates.NEAR);
    assertThat(texts(worker).getFirst()).contains("3 栋楼道灯不亮", "抓紧");
    assertThat(told(town.actor(community, "community-secretary"))).isEmpty();
  }

  /** NEED-1: of a complaint about the community nobody there is told. */
  @Test
  void complaintAboutTheCommunityTellsNobodyThere() {
    var secretary = town.actor(community, "community-secretary");
    var officer = officer();
    intake.raise(
        resident,
        new RaiseNeed(
            "housing",
            "社区的人态度差",
            "",
            Optional.empty(),
            "张三",
            "13800000000",
            false,
            "COMMUNITY",
            List.of(),
            false));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(officer)).containsExactly(NeedTemplates.CAME_UP));
    for (var day = 0; day < 6; day++) {
      clock.advance(Duration.ofDays(1));
      jobs.run();
      awaitDelivered();
    }
    awaitTold(resident, NeedTemplates.RECEIVED);
    assertThat(told(secretary)).isEmpty();
    assertThat(told(worker)).isEmpty();
  }

  /** NEED-1: nor does its list of calls name the raiser; the street calls. */
  @Test
  void raiserOfAComplaintAboutTheCommunityIsCalledByTheStreet() {
    var phone = Town.nextPhone();
    var served =
        new Actor(
            worker.accountId(),
            worker.scope(),
            worker.channel(),
            Optional.of(Ids.next()),
            worker.grants());
    intake.enter(
        served,
        new RaiseNeed(
            "housing",
            "社区的人态度差",
            "",
            Optional.empty(),
            "张三",
            phone,
            false,
            "COMMUNITY",
            List.of(),
            false),
        NeedSource.VISIT);
    var officerHere = town.actor(community, "street-officer");
    awaitDelivered();
    clock.advance(Duration.ofDays(1));
    jobs.run();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(callsOf(officerHere)).isPositive());
    assertThat(callsOf(worker)).isZero();
    assertThat(callsOf(town.actor(community, "community-secretary"))).isZero();
  }

  private int callsOf(Actor actor) {
    var list = calls.list(actor);
    return list.due().size() + list.later();
  }

  private Actor officer() {
    var street = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    return town.actor(street, "street-officer");
  }

  private void takeOnAndComplete(ShortNumber number) {
    var day = Dates.day(clock.instant()).plusDays(3).toString();
    needs.takeOn(worker, number, Promise.of("换灯", day));
    needs.complete(worker, number, new Say("换好了"));
  }

  private void publish(NeedMoved event) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> events.publishEvent(event));
  }

  private void awaitTold(Actor actor, String... templates) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(actor)).containsExactlyInAnyOrder(templates));
  }

  private void awaitDelivered() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Sql.of(url)
                        .number(
                            "select count(*) from platform.event_publication"
                                + " where completion_date is null"
                                + " and coalesce(status, '') <> 'FAILED'")
                    == 0);
  }

  @Test
  void whoeverWaitsHearsHowItGoesAndThatNobodyDoesItAnyMore() {
    var number = aMatter.in(NeedStatus.IN_PROGRESS, resident, worker, liaison);
    claims.take(liaison, number, new ClaimStep(ClaimStep.REPORT, "灯买好了"));
    claims.take(liaison, number, new ClaimStep(ClaimStep.GIVE_BACK, "师傅摔伤了"));
    awaitTold(
        resident,
        NeedTemplates.RECEIVED,
        NeedTemplates.VERIFIED,
        NeedTemplates.CLAIMED,
        NeedTemplates.TAKEN,
        NeedTemplates.PROGRESS,
        NeedTemplates.LAPSED);
    assertThat(texts(resident)).anyMatch(text -> text.contains("灯买好了"));
    awaitTold(worker, NeedTemplates.BACK);
    assertThat(told(liaison)).as("it knows").isEmpty();
  }

  @Test
  void unitHearsThatItsClaimIsNotFiled() {
    var number = aMatter.in(NeedStatus.CLAIMED, resident, worker, liaison);
    claims.take(worker, number, new ClaimStep(ClaimStep.NOT_FILED, "没有电工证"));
    awaitTold(liaison, "matching.notice.lapsed");
    assertThat(texts(liaison).getFirst()).contains(community.display(number));
  }

  @Test
  void colleagueHearsWhatIsHandedToThem() {
    var colleague = town.actor(community, "community-worker");
    var number = aMatter.in(NeedStatus.VERIFIED, resident, worker, liaison);
    needs.handOver(worker, number, colleague.accountId(), new Say("他管这一片"));
    awaitTold(colleague, NeedTemplates.HANDED);
    assertThat(hrefs(colleague)).containsExactly(community.path() + "/needs/desk/" + number);
  }

  /** At once or with the digest of the day. */
  /** Of this community: a street hears of the others as well. */
  private List<String> told(Actor actor) {
    return Sql.of(url)
        .list(
            "select template from notice.notice where account_id = '%s' and community_id = %d and template <> 'notice.notice.digest'"
                .formatted(actor.accountId(), community.id()));
  }

  private List<String> texts(Actor actor) {
    return Sql.of(url)
        .list(
            "select template || ' ' || content from notice.notice where account_id = '%s'"
                .formatted(actor.accountId()))
        .stream()
        .map(line -> line.split(" ", 2))
        .map(each -> texts.onPage(each[0], each[1], languages.chinese()))
        .toList();
  }

  private List<String> hrefs(Actor actor) {
    return notices.mine(actor, Paging.first()).rows().stream().map(each -> each.href()).toList();
  }

  private List<String> contents() {
    return Sql.of(url)
        .list(
            "select content from notice.notice where community_id = %d".formatted(community.id()));
  }

  private int count(String template) {
    return Sql.of(url)
        .number(
            "select count(*) from notice.notice where community_id = %d and template = '%s'"
                .formatted(community.id(), template));
  }
}
