package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.CommunityDirectory;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.evaluation.RecordRating;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Needs from step to step through their facades, on a real database (NEED-1, NEED-3, NEED-4). */
@IntegrationTest
@RecordApplicationEvents
class NeedStepsTest {

  private static final String WORDS = "三楼王桂兰家门口的灯不亮 138 0013 8000";
  private static final RaiseNeed RAISE =
      new RaiseNeed("housing", WORDS, "3 栋 2 单元 301", "王桂兰", "13800138000");
  private static final VerifyNeed VERIFY = new VerifyNeed("3 栋楼道灯不亮", "线路老化，情况属实。");

  @Autowired private NeedIntake intake;
  @Autowired private NeedManagement needs;
  @Autowired private NeedReading reading;
  @Autowired private RatingManagement ratings;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private DueJobs jobs;
  @Autowired private CommunityDirectory communities;
  @Autowired private ApplicationEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JsonMapper json;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void needGoesFromRaisedToClosedAndEveryStepIsToldToTheRaiser() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var story = reading.mine(resident, number).story();
    assertThat(story.need().status()).isEqualTo(NeedStatus.CLOSED);
    assertThat(story.steps())
        .extracting(NeedStep::action)
        .containsExactly(
            NeedAction.CLOSE,
            NeedAction.COMPLETE,
            NeedAction.FILE,
            NeedAction.CLAIM,
            NeedAction.VERIFY,
            NeedAction.RAISE);
    assertThat(story.steps()).extracting(NeedStep::sequence).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(story.steps()).extracting(NeedStep::at).containsOnly(clock.instant());
  }

  @Test
  void everyStepHasItsActorAndChannel() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    assertThat(
            list(
                "select action || ' ' || actor_id || ' ' || channel from needs.step"
                    + " where community_id = %d order by sequence"))
        .containsExactly(
            "RAISE " + resident.accountId() + " WEB",
            "VERIFY " + worker.accountId() + " WEB",
            "CLAIM " + liaison.accountId() + " WEB",
            "FILE " + worker.accountId() + " WEB",
            "COMPLETE " + liaison.accountId() + " WEB",
            "CLOSE " + resident.accountId() + " WEB");
    assertThat(list("select channel from needs.need where community_id = %d"))
        .containsExactly("WEB");
    assertThat(number.sequence()).isOne();
  }

  @Test
  void eventsTellThatANeedCameInAndThatItWasSettled() {
    var number = aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    var id = reading.mine(resident, number).need().id();
    var raised = events.stream(NeedRaised.class).toList();
    var closed = events.stream(NeedClosed.class).toList();
    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().needId()).isEqualTo(id);
    assertThat(raised.getFirst().communityId()).isEqualTo(community.id());
    assertThat(closed).hasSize(1);
    assertThat(closed.getFirst().needId()).isEqualTo(id);
    assertThat(closed.getFirst().raisedAt()).isEqualTo(raised.getFirst().at());
    assertThat(closed.getFirst().eventId()).isNotEqualTo(raised.getFirst().eventId());
  }

  @Test
  void refusedRaiseTellsNothing() {
    assertThatThrownBy(() -> intake.raise(liaisonWithoutPermission(), RAISE))
        .isInstanceOf(Refused.class);
    assertThat(events.stream(NeedRaised.class)).isEmpty();
  }

  @Test
  void ofTwoWorkersVerifyingAtOnceOneWins() {
    var number = intake.raise(resident, RAISE);
    var colleague = town.actor(community, "community-worker");
    var works =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(
                each ->
                    () -> {
                      needs.verify(
                          each % 2 == 0 ? worker : colleague,
                          number,
                          new VerifyNeed("摘要 " + each, "属实"));
                      return true;
                    })
            .toList();
    var outcomes = AtOnce.all(works);
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(each -> !each.succeeded())
        .allSatisfy(
            each ->
                assertThat(each.refusal().orElseThrow())
                    .isIn(NeedError.CHANGED_MEANWHILE, NeedError.NOT_NOW));
    assertThat(reading.file(worker, number).story().steps()).hasSize(2);
    assertThat(evidence()).hasSize(1);
  }

  @Test
  void deadlinesComeFromTheRule() {
    var number = intake.raise(resident, RAISE);
    var raisedAt = clock.instant();
    assertThat(reading.mine(resident, number).need().dueAt())
        .isEqualTo(raisedAt.plus(Duration.ofHours(24)));
    clock.advance(Duration.ofHours(3));
    needs.verify(worker, number, VERIFY);
    assertThat(reading.mine(resident, number).need().dueAt())
        .as("counted from when it came in")
        .isEqualTo(raisedAt.plus(Duration.ofHours(72)));
    assertThat(list("select rule_version from needs.need where community_id = %d"))
        .containsExactly("needs/clocks@2026-01-01");
  }

  @Test
  void answeredNeedWaitsForItsRatingAsLongAsTheRuleSays() {
    var number = aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
    assertThat(reading.mine(resident, number).need().dueAt())
        .isEqualTo(clock.instant().plus(Duration.ofHours(72)));
  }

  @Test
  void onlyWorkersVerifyAndReturn() {
    var number = intake.raise(resident, RAISE);
    for (var other : List.of(resident, liaison)) {
      assertRefused(KernelError.FORBIDDEN, () -> needs.verify(other, number, VERIFY));
      assertRefused(
          KernelError.FORBIDDEN, () -> needs.sendBack(other, number, new ReturnNeed("不办")));
      assertRefused(KernelError.FORBIDDEN, () -> reading.file(other, number));
    }
  }

  @Test
  void categoryIsOneOfTheCommunitys() {
    var wrong = new RaiseNeed("weather", WORDS, "", "王桂兰", "13800138000");
    var invalid = catchThrowableOfType(Invalid.class, () -> intake.raise(resident, wrong));
    assertThat(invalid.errors()).extracting(Invalid.FieldError::field).containsExactly("category");
  }

  @Test
  void badGradeReopensAndTheLoopGoesOn() {
    var number = aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "还是不亮"));
    assertThat(reading.mine(resident, number).need().status()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(reading.mine(resident, number).need().dueAt())
        .isEqualTo(clock.instant().plus(Duration.ofHours(72)));
    assertThat(events.stream(NeedClosed.class)).isEmpty();
  }

  /** NEED-4: what nobody looks at goes up, and the street sees it; in a street without others. */
  @Test
  void ignoredNeedGoesUpToTheStreet() {
    community = town.newStreet(1).getFirst();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    var number = intake.raise(resident, RAISE);
    clock.advance(Duration.ofHours(25));
    jobs.run();
    await().untilAsserted(() -> assertThat(escalation(number)).isEqualTo(Escalations.SECRETARY));
    clock.advance(Duration.ofHours(24));
    jobs.run();
    await().untilAsserted(() -> assertThat(escalation(number)).isEqualTo(Escalations.STREET));
    assertThat(reading.mine(resident, number).need().status()).isEqualTo(NeedStatus.RAISED);
    var street = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    var officer = town.actor(street, "street-officer");
    await()
        .untilAsserted(
            () ->
                assertThat(reading.upward(officer))
                    .anySatisfy(
                        row -> {
                          assertThat(row.fromCommunityId()).isEqualTo(community.id());
                          assertThat(row.number()).isEqualTo(number);
                          assertThat(row.reason()).isEqualTo(UpwardReason.LATE);
                          assertThat(row.title()).as("not its raiser's words").isEmpty();
                        }));
  }

  @Test
  void instructionWithoutADayLeavesTheClocksAsTheyAre() {
    var number = aNeed.in(NeedStatus.IN_PROGRESS, resident, worker, liaison);
    var officer = officer();
    clock.advance(Duration.ofDays(9));
    jobs.run();
    await().untilAsserted(() -> assertThat(escalation(number)).isEqualTo(Escalations.STREET));
    var before = clocks(number);
    assertThat(before).anyMatch(clock -> clock.startsWith("needs.completion BREACHED"));
    needs.instruct(officer, number, Instruct.of("抓紧", ""));
    assertThat(clocks(number)).isEqualTo(before);
  }

  @Test
  void instructionWithADayLetsAPausedNeedGoOn() {
    var number = aNeed.in(NeedStatus.IN_PROGRESS, resident, worker, liaison);
    needs.pause(worker, number, new Say("等材料"));
    var day = Dates.day(clock.instant()).plusDays(4).toString();
    needs.instruct(officer(), number, Instruct.of("四天内办好", day));
    assertThat(reading.mine(resident, number).need().paused()).isFalse();
    assertThat(clocks(number)).anyMatch(clock -> clock.startsWith("needs.completion RUNNING"));
    needs.pause(worker, number, new Say("又等材料"));
    needs.resume(worker, number, new Say("到了"));
    assertThat(reading.mine(resident, number).need().paused()).isFalse();
  }

  /** NEED-4: nobody has to remember it. */
  @Test
  void pauseOfANeedEndsByItselfAtItsLimit() {
    var number = aNeed.in(NeedStatus.IN_PROGRESS, resident, worker, liaison);
    needs.pause(worker, number, new Say("等材料"));
    clock.advance(Duration.ofDays(30));
    jobs.run();
    await()
        .untilAsserted(() -> assertThat(reading.mine(resident, number).need().paused()).isFalse());
    assertThat(clocks(number)).anyMatch(clock -> clock.startsWith("needs.completion RUNNING"));
  }

  /** 交给同事: on the record, and the desk of the colleague has it. */
  @Test
  void needIsHandedOverToAColleagueOnTheRecord() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var colleague = town.actor(community, "community-worker");
    needs.handOver(worker, number, colleague.accountId(), new Say("他管这一片"));
    var file = reading.file(worker, number);
    assertThat(file.facts().handler()).contains(colleague.accountId());
    assertThat(file.story().steps().getFirst().action()).isEqualTo(NeedAction.HAND_OVER);
    assertThat(file.story().steps().getFirst().party()).startsWith("测试人");
    assertThat(file.story().steps().getFirst().note()).isEqualTo("他管这一片");
    for (var nobody : List.of(resident, liaison, worker)) {
      assertThat(
              catchThrowableOfType(
                      Invalid.class,
                      () -> needs.handOver(worker, number, nobody.accountId(), new Say("您来")))
                  .errors())
          .extracting(Invalid.FieldError::field)
          .containsExactly("colleague");
    }
    assertRefused(
        KernelError.FORBIDDEN,
        () -> needs.handOver(resident, number, colleague.accountId(), new Say("您来")));
  }

  /** Who took the work on or reported it done is asked for no rating of it, handler or not. */
  @Test
  void whoeverDidTheWorkRecordsNoRatingOfIt() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var doer = town.actor(community, "community-worker");
    var finisher = town.actor(community, "community-worker");
    var third = town.actor(community, "community-worker");
    var day = Dates.day(clock.instant()).plusDays(3).toString();
    needs.takeOn(doer, number, Promise.of("换灯", day));
    needs.complete(finisher, number, new Say("换好了"));
    var today = Dates.day(clock.instant()).toString();
    var told = RecordRating.of("", "SATISFIED", "PHONE", today, "");
    for (var own : List.of(worker, doer, finisher)) {
      assertRefused(NeedError.OWN_WORK, () -> ratings.record(own, number, told));
    }
    ratings.record(third, number, told);
    assertThat(reading.mine(resident, number).need().status()).isEqualTo(NeedStatus.CLOSED);
  }

  /**
   * NEED-6: a chain of merges leads straight to its end, and comes apart as it was put together.
   */
  @Test
  void mergeChainLeadsToItsEndAndIsUndoneByOrigin() {
    var neighbour = town.actor(community, "resident");
    var third = town.actor(community, "resident");
    var a = intake.raise(resident, RAISE);
    var x = aNeed.in(NeedStatus.VERIFIED, neighbour, worker, liaison);
    var y = aNeed.in(NeedStatus.VERIFIED, third, worker, liaison);
    needs.merge(worker, a, x);
    needs.merge(worker, x, y);
    assertThat(goesOn(a)).contains(y);
    assertThat(affected(y)).isEqualTo(3);

    needs.separate(worker, x, new Say("不是一回事"));
    assertThat(goesOn(a)).contains(x);
    assertThat(affected(y)).isOne();
    assertThat(affected(x)).isEqualTo(2);
    needs.separate(worker, a, new Say("也不是"));
    assertThat(goesOn(a)).isEmpty();
    assertThat(affected(x)).isOne();
  }

  @Test
  void partOfAChainGoesOnAlone() {
    var neighbour = town.actor(community, "resident");
    var a = intake.raise(resident, RAISE);
    var x = aNeed.in(NeedStatus.VERIFIED, neighbour, worker, liaison);
    var y = aNeed.in(NeedStatus.VERIFIED, town.actor(community, "resident"), worker, liaison);
    needs.merge(worker, a, x);
    needs.merge(worker, x, y);
    needs.separate(worker, a, new Say("这一件不是"));
    assertThat(affected(y)).isEqualTo(2);
    assertThat(affected(x)).isOne();
    assertThat(goesOn(x)).contains(y);
  }

  private Optional<ShortNumber> goesOn(ShortNumber number) {
    return reading.file(worker, number).facts().mergedInto();
  }

  private int affected(ShortNumber number) {
    return reading.file(worker, number).need().affected();
  }

  private int escalation(ShortNumber number) {
    return reading.file(worker, number).facts().escalation();
  }

  private List<String> clocks(ShortNumber number) {
    return Sql.of(url)
        .list(
            "select kind || ' ' || state || ' ' || due_at from calendar.deadline"
                + " where subject_id = '%s' and ended_at is null order by kind"
                    .formatted(reading.file(worker, number).need().id()));
  }

  private Actor officer() {
    var street = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    return town.actor(town.actor(street, "street-officer").accountId(), community);
  }

  private Actor liaisonWithoutPermission() {
    return new Actor(
        liaison.accountId(),
        liaison.scope(),
        liaison.channel(),
        liaison.onBehalfOf(),
        Grants.none());
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }

  private List<Map<String, Object>> as(Scope scope, String sql) {
    return Scope.in(
        scope,
        () ->
            new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(sql).query().listOfRows()));
  }

  private List<Map<String, String>> evidence() {
    return list("select content from evidence.outbox where community_id = %d").stream()
        .<Map<String, String>>map(
            content -> json.readValue(content, new TypeReference<TreeMap<String, String>>() {}))
        .toList();
  }

  /** Reads as superuser; {@code %d} stands for the community. */
  private List<String> list(String sql) {
    return Sql.of(url).list(sql.formatted(community.id()));
  }
}
