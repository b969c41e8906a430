package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Nodes;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Effects happen exactly once on however many nodes, and in their order after downtime. */
@IntegrationTest
class DeadlineJobTest {

  private static final String KIND = "testing.answer";
  private static final int MANY = 300;

  @Autowired private DeadlineManagement deadlines;
  @Autowired private DeadlineJob job;
  @Autowired private DueJobs due;
  @Autowired private DataSource database;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private TestClock clock;
  @Autowired private Town town;
  @Autowired private ConfigurableApplicationContext context;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Scope scope;
  private Told told;

  @BeforeEach
  void arrive() {
    due.run();
    community = town.newCommunity();
    scope = Scope.of(community.id());
    told = Told.in(context);
  }

  @AfterEach
  void leave() {
    told.close();
  }

  @Test
  void twoNodesThatRunTheSameTaskTellItOnce() {
    start(clock.instant());
    var piece = piece();
    clock.advance(Duration.ofHours(30));
    AtOnce.times(
        8,
        () -> {
          job.run(piece);
          return true;
        });
    assertThat(kinds()).containsExactly("DeadlineNear", "DeadlineBreached");
    due.run();
    assertThat(kinds()).hasSize(2);
  }

  @Test
  void taskThatIsWokenBeforeItsTimeIsTriedAgain() {
    start(clock.instant());
    assertThatThrownBy(() -> job.run(piece())).isInstanceOf(IllegalStateException.class);
    assertThat(kinds()).isEmpty();
    clock.advance(Duration.ofHours(24));
    job.run(piece());
    assertThat(kinds()).containsExactly("DeadlineNear", "DeadlineBreached");
  }

  /** Started in disorder while nobody was awake, all late; two nodes wake up. */
  @Test
  void manyThatBecameLateDuringDowntimeAreCaughtUpInOrder() {
    var start = clock.instant();
    inOneTransaction(
        () ->
            IntStream.range(0, MANY)
                .forEach(each -> start(start.plus(Duration.ofMinutes(each * 577L % MANY)))));
    clock.advance(Duration.ofDays(9));
    try (var nodes = Nodes.start(database, List.of(job), 2, clock)) {
      nodes.finish();
    }
    var breached = breached();
    assertThat(breached).hasSize(MANY).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(told.of(community.id())).hasSize(2 * MANY);
  }

  /** What changed in a transaction that was taken back wakes nobody up. */
  @Test
  void clockThatWasTakenBackWaitsForNothing() {
    Scope.in(
        scope,
        () ->
            new TransactionTemplate(transactions)
                .execute(
                    status -> {
                      start(clock.instant());
                      status.setRollbackOnly();
                      return true;
                    }));
    clock.advance(Duration.ofDays(9));
    due.run();
    assertThat(told.of(community.id())).isEmpty();
  }

  /** Somebody has one open in a form that is being saved; all the others do not wait for it. */
  @Test
  void whatSomebodyIsChangingHoldsNothingUpAndIsNotForgotten() {
    var held = UUID.randomUUID();
    start(held, clock.instant());
    var other = UUID.randomUUID();
    start(other, clock.instant());
    clock.advance(Duration.ofHours(30));
    inOneTransaction(
        () -> {
          deadlines.extend(
              scope,
              new ExtendDeadline(held, KIND, 24, "下雨"),
              clock.instant().minus(Duration.ofHours(20)));
          CompletableFuture.runAsync(() -> job.run(piece(other)))
              .orTimeout(30, TimeUnit.SECONDS)
              .join();
          assertThat(events()).extracting(DeadlineBreached::subjectId).containsExactly(other);
        });
    due.run();
    assertThat(events()).hasSize(1);
    clock.advance(Duration.ofHours(18));
    due.run();
    assertThat(events()).extracting(DeadlineBreached::subjectId).containsExactly(other, held);
  }

  /** Whatever a node believes, the table takes each effect once. */
  @Test
  void secondBreachOfADeadlineIsRefusedByTheTable() {
    start(clock.instant());
    clock.advance(Duration.ofHours(30));
    due.run();
    assertThatThrownBy(
            () ->
                Sql.of(url)
                    .list(
                        """
                        insert into calendar.deadline_step
                        select community_id, deadline_id, gen_random_uuid(), action, at, due_at, level
                        from calendar.deadline_step
                        where community_id = %d and action = 'BREACH'
                        returning step_id
                        """
                            .formatted(community.id())))
        .rootCause()
        .hasMessageContaining("deadline_effect");
  }

  private void inOneTransaction(Runnable work) {
    Scope.in(
        scope,
        () ->
            new TransactionTemplate(transactions)
                .execute(
                    status -> {
                      work.run();
                      return true;
                    }));
  }

  private void start(Instant from) {
    start(UUID.randomUUID(), from);
  }

  private void start(UUID subject, Instant from) {
    deadlines.start(
        scope, new StartDeadline(subject, KIND, from, Term.hours(24), "", community.code()));
  }

  /** The one that waits for the community. */
  private String piece() {
    return Sql.of(url)
        .value(
            "select task_instance from platform.scheduled_tasks where task_instance like '%d/%%'"
                .formatted(community.id()));
  }

  private String piece(UUID subject) {
    return Sql.of(url)
        .value(
            "select community_id || '/' || deadline_id || '/' || alarm from calendar.deadline"
                + " where subject_id = '%s'".formatted(subject));
  }

  private Stream<DeadlineBreached> events() {
    return told.of(community.id()).stream()
        .filter(DeadlineBreached.class::isInstance)
        .map(DeadlineBreached.class::cast);
  }

  private List<Instant> breached() {
    return events().map(DeadlineBreached::dueAt).toList();
  }

  private List<String> kinds() {
    return told.of(community.id()).stream().map(each -> each.getClass().getSimpleName()).toList();
  }
}
