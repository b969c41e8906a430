package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.DeadlineMoved;
import org.linli.calendar.DeadlineReading;
import org.linli.calendar.notices.HolidayManagement;
import org.linli.calendar.notices.ImportNotice;
import org.linli.evaluation.CallBack;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
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

/** A notice of holidays moves what people read as well, once (NEED-4, EVAL-1). */
@IntegrationTest
class HolidayMovesTest {

  /** Invented: Thursday and Friday off. */
  private static final String NEW_YEAR =
      "date,name,off\n2026-12-31,元旦,true\n2027-01-01,元旦,true\n2027-01-04,元旦,true\n";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Autowired private NeedManagement needs;
  @Autowired private NeedReading reading;
  @Autowired private RatingManagement ratings;
  @Autowired private CallBackReading callBacks;
  @Autowired private HolidayManagement holidays;
  @Autowired private DeadlineReading deadlines;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private DueJobs jobs;
  @Autowired private TestClock clock;
  @Autowired private Town town;

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
    var then = LocalDate.of(2026, 12, 30).atTime(10, 0).atZone(Dates.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), then));
  }

  /** Classes of tests share a database; the next one finds the notices that are shipped. */
  @AfterEach
  void takeBack() {
    Sql.of(url).list("with gone as (delete from calendar.notice returning year) select 1");
    clock.advance(Duration.ofMinutes(2));
    jobs.run();
  }

  @Test
  void dayOfAnAnswerFollowsTheNoticeOfItsYear() {
    var number = complex();
    var before = file(number).facts().clocks();
    assertThat(day(before.answerDue())).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(before.provisional()).isTrue();
    importNewYear();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(day(file(number).facts().clocks().answerDue()))
                    .isEqualTo(LocalDate.of(2027, 1, 7)));
    assertThat(file(number).facts().clocks().provisional()).isFalse();
    assertThat(day(file(number).need().dueAt())).isEqualTo(LocalDate.of(2027, 1, 7));
    assertThat(reading.story(worker.scope(), number).need().provisional()).isFalse();
  }

  @Test
  void dayOfACallBackFollowsTheNoticeOfItsYear() {
    clock.advance(Duration.ofDays(2));
    var number = aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "还是不亮"));
    assertThat(day(call().dueAt())).isEqualTo(LocalDate.of(2027, 1, 4));
    importNewYear();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(day(call().dueAt())).isEqualTo(LocalDate.of(2027, 1, 5)));
  }

  /** Told again, it changes nothing: not even the version of the need. */
  @Test
  void moveThatIsToldAgainChangesNothing() {
    var number = complex();
    importNewYear();
    var need = file(number).need().id();
    var clockOf = deadlines.last(worker.scope(), need, NeedDeadlines.ANSWER).orElseThrow();
    var event =
        new DeadlineMoved(
            Ids.next(),
            community.id(),
            clockOf.deadlineId(),
            NeedDeadlines.ANSWER,
            need,
            clockOf.due().at(),
            clock.instant());
    publish(event);
    delivered();
    var version = version(number);
    publish(event);
    delivered();
    assertThat(version(number)).isEqualTo(version);
  }

  /** A day that was set after the notice came in is not overwritten by the older move. */
  @Test
  void moveDoesNotUndoADayThatWasSetMeanwhile() {
    var number = complex();
    importNewYear();
    delivered();
    var need = file(number).need().id();
    var old = deadlines.last(worker.scope(), need, NeedDeadlines.ANSWER).orElseThrow();
    publish(
        new DeadlineMoved(
            Ids.next(),
            community.id(),
            old.deadlineId(),
            NeedDeadlines.ANSWER,
            need,
            Instant.EPOCH,
            clock.instant()));
    delivered();
    assertThat(file(number).facts().clocks().answerDue()).isEqualTo(old.due().at());
  }

  private ShortNumber complex() {
    var number = aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    needs.verify(worker, number, new VerifyNeed("楼道要改造", "属实", "", false, true));
    return number;
  }

  private NeedFile file(ShortNumber number) {
    return reading.file(worker, number);
  }

  private CallBack call() {
    return callBacks.open(town.actor(community, "community-secretary")).getFirst();
  }

  private void importNewYear() {
    holidays.importNotice(
        town.actor(Community.ROOT, "administrator"), ImportNotice.read("2027", NEW_YEAR));
    jobs.run();
  }

  private void publish(DeadlineMoved event) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> events.publishEvent(event));
  }

  /** A notice moves the days of every community of the database; the others are not waited for. */
  private void delivered() {
    Sql.of(url).awaitDelivered(community);
  }

  private List<String> version(ShortNumber number) {
    return Sql.of(url)
        .list(
            "select version from needs.need where community_id = %d and sequence = %d"
                .formatted(community.id(), number.sequence()));
  }

  private static LocalDate day(Instant at) {
    return Dates.day(at.minusSeconds(1));
  }
}
