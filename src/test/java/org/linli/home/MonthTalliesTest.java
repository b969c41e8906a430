package org.linli.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.needs.NeedClosed;
import org.linli.needs.NeedRaised;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
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

/** The windows of the lane follow the events; a repeated event counts once. */
@IntegrationTest
class MonthTalliesTest {

  @Autowired private MonthTallies tallies;
  @Autowired private RatingManagement ratings;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;

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
  void quietMonthIsEmpty() {
    assertThat(current()).isEqualTo(new MonthTally(thisMonth(), 0, 0));
  }

  @Test
  void mattersOfTheMonthAreCountedAsTheyComeInAndAreSettled() {
    aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    aNeed.in(NeedStatus.IN_PROGRESS, resident, worker, liaison);
    aNeed.in(NeedStatus.CLOSED, resident, worker, liaison);
    awaitTally(3, 1);
    assertThat(current().open()).isEqualTo(2);
  }

  @Test
  void reopenedMatterIsNotSettledUntilItsRaiserIsContent() {
    var number = aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", ""));
    awaitTally(1, 0);
    awaitDelivered();
    assertThat(current().settled()).isZero();
  }

  @Test
  void matterSettledLaterCountsInTheMonthItCameIn() {
    var number = aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
    awaitTally(1, 0);
    var month = thisMonth();
    clock.advance(Duration.ofDays(40));
    ratings.rate(resident, number, new RateNeed("SATISFIED", ""));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(row(month)).isEqualTo("1 1"));
    assertThat(current()).isEqualTo(new MonthTally(thisMonth(), 0, 0));
  }

  @Test
  void repeatedDeliveryCountsOnce() {
    var raised = new NeedRaised(Ids.next(), community.id(), Ids.next(), clock.instant());
    var closed =
        new NeedClosed(
            Ids.next(), community.id(), raised.needId(), clock.instant(), clock.instant());
    // One after another: the registry completes all equal publications at once, so of two under way
    // at the same time one could be removed without being archived.
    for (var round = 1; round <= 4; round++) {
      publish(raised);
      publish(closed);
      awaitDeliveries(raised, round);
      awaitDeliveries(closed, round);
    }
    assertThat(current()).isEqualTo(new MonthTally(thisMonth(), 1, 1));
  }

  @Test
  void settlingMayBeToldBeforeComingIn() {
    var needId = Ids.next();
    publish(new NeedClosed(Ids.next(), community.id(), needId, clock.instant(), clock.instant()));
    awaitTally(0, 1);
    publish(new NeedRaised(Ids.next(), community.id(), needId, clock.instant()));
    awaitTally(1, 1);
  }

  @Test
  void monthsTurnAtMidnightInChina() {
    var lastDay = thisMonth().plusMonths(1).atStartOfDay(Dates.ZONE).toInstant();
    publish(new NeedRaised(Ids.next(), community.id(), Ids.next(), lastDay.minusMillis(1)));
    publish(new NeedRaised(Ids.next(), community.id(), Ids.next(), lastDay));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(row(thisMonth())).isEqualTo("1 0");
              assertThat(row(thisMonth().plusMonths(1))).isEqualTo("1 0");
            });
  }

  @Test
  void otherCommunitiesAreNotCounted() {
    aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    awaitTally(1, 0);
    var elsewhere = Scope.publicOf(town.newCommunity().id());
    assertThat(tallies.current(elsewhere).raised()).isZero();
  }

  private MonthTally current() {
    return tallies.current(Scope.publicOf(community.id()));
  }

  private LocalDate thisMonth() {
    return LocalDate.ofInstant(clock.instant(), Dates.ZONE).withDayOfMonth(1);
  }

  private void awaitTally(int raised, int settled) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(current()).isEqualTo(new MonthTally(thisMonth(), raised, settled)));
  }

  /** Until the registry holds no delivery that is still under way. */
  private void awaitDelivered() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Sql.of(url)
                        .number(
                            "select count(*) from platform.event_publication"
                                + " where serialized_event like '%\"communityId\":"
                                + community.id()
                                + ",%'")
                    == 0);
  }

  private void awaitDeliveries(DomainEvent event, int times) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Sql.of(url)
                        .number(
                            "select count(*) from platform.event_publication_archive"
                                + " where listener_id like 'org.linli.home.%'"
                                + " and serialized_event like '%"
                                + event.eventId()
                                + "%'")
                    == times);
  }

  private String row(LocalDate month) {
    return String.join(
        "",
        Sql.of(url)
            .list(
                "select raised || ' ' || settled from home.month_tally where community_id = %d and month = '%s'"
                    .formatted(community.id(), month)));
  }

  private void publish(DomainEvent event) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> events.publishEvent(event));
  }
}
