package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;

/** Clocks that start, stand still, are late and end (NEED-4). */
@IntegrationTest
class DeadlineTest {

  private static final String KIND = "testing.answer";
  private static final String LADDER = "needs/escalation";

  @Autowired private DeadlineManagement deadlines;
  @Autowired private DeadlineReading reading;
  @Autowired private DueJobs jobs;
  @Autowired private TestClock clock;
  @Autowired private Town town;
  @Autowired private ConfigurableApplicationContext context;

  @Value("${spring.datasource.url}")
  private String url;

  private final UUID subject = UUID.randomUUID();
  private Community community;
  private Scope scope;
  private Told told;

  @BeforeEach
  void arrive() {
    community = town.newCommunity();
    scope = Scope.of(community.id());
    jobs.run();
    told = Told.in(context);
  }

  @AfterEach
  void leave() {
    told.close();
  }

  @Test
  void eachThingIsToldOnceAndInItsOrder() {
    var due = start(Term.hours(72)).at();
    pass(Duration.ofHours(53));
    assertThat(events()).isEmpty();
    pass(Duration.ofHours(1));
    assertThat(events()).containsExactly("DeadlineNear");
    pass(Duration.ofHours(18));
    assertThat(clock.instant()).isEqualTo(due);
    assertThat(events())
        .containsExactly(
            "DeadlineNear", "DeadlineBreached", "DeadlineEscalated 1 community-secretary");
    pass(Duration.ofHours(24));
    pass(Duration.ofDays(30));
    jobs.run();
    assertThat(events())
        .containsExactly(
            "DeadlineNear",
            "DeadlineBreached",
            "DeadlineEscalated 1 community-secretary",
            "DeadlineEscalated 2 street-officer");
    assertThat(view().state()).isEqualTo(DeadlineState.BREACHED);
    assertThat(view().level()).isEqualTo(2);
    assertThat(view().late()).isTrue();
  }

  @Test
  void clockThatBeganInThePastIsLateAtOnce() {
    var from = clock.instant().minus(Duration.ofDays(400));
    deadlines.start(scope, command(from, Term.hours(24), LADDER));
    jobs.run();
    assertThat(events())
        .containsExactly(
            "DeadlineNear",
            "DeadlineBreached",
            "DeadlineEscalated 1 community-secretary",
            "DeadlineEscalated 2 street-officer");
  }

  @Test
  void whatIsMetInTimeIsNeverLate() {
    start(Term.hours(24));
    deadlines.end(scope, subject, KIND, clock.instant());
    deadlines.end(scope, subject, KIND, clock.instant());
    pass(Duration.ofDays(9));
    assertThat(events()).isEmpty();
    assertThat(view().state()).isEqualTo(DeadlineState.MET);
    assertThat(view().late()).isFalse();
    assertThat(waiting()).isZero();
    assertThat(history()).containsExactly("START", "MEET");
  }

  /** No node was awake when it became late; meeting it does not hide that. */
  @Test
  void whatIsMetLateIsToldToBeLateFirst() {
    start(Term.hours(24));
    clock.advance(Duration.ofHours(30));
    deadlines.end(scope, subject, KIND, clock.instant());
    jobs.run();
    assertThat(events())
        .containsExactly(
            "DeadlineNear", "DeadlineBreached", "DeadlineEscalated 1 community-secretary");
    assertThat(view().late()).isTrue();
    assertThat(history()).containsExactly("START", "NEAR", "BREACH", "ESCALATE", "MEET");
  }

  @Test
  void droppedMatterStopsAllItsClocksWithoutBreach() {
    start(Term.hours(24));
    var other =
        new StartDeadline(subject, "testing.plan", clock.instant(), Term.workingDays(3), "", "");
    deadlines.start(scope, other);
    deadlines.drop(scope, subject, clock.instant());
    deadlines.drop(scope, subject, clock.instant());
    pass(Duration.ofDays(9));
    assertThat(events()).isEmpty();
    assertThat(reading.of(scope, subject))
        .hasSize(2)
        .allMatch(each -> each.state() == DeadlineState.DROPPED);
  }

  @Test
  void oneClockOfAKindRunsForASubject() {
    start(Term.hours(24));
    assertRefused(CalendarError.ALREADY_RUNNING, () -> start(Term.hours(48)));
    var again = deadlines.restart(scope, command(clock.instant(), Term.hours(48), LADDER));
    assertThat(reading.of(scope, subject))
        .extracting(DeadlineView::state)
        .containsExactlyInAnyOrder(DeadlineState.DROPPED, DeadlineState.RUNNING);
    assertThat(again.at()).isEqualTo(clock.instant().plus(Duration.ofHours(48)));
    pass(Duration.ofHours(30));
    assertThat(events()).isEmpty();
  }

  @Test
  void oneOfManyAtOnceStarts() {
    var outcomes = AtOnce.times(8, () -> start(Term.hours(24)));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(reading.of(scope, subject)).hasSize(1);
  }

  @Test
  void hoursStandStillWhilePaused() {
    var due = start(Term.hours(72)).at();
    clock.advance(Duration.ofHours(10));
    deadlines.pause(scope, subject, KIND, "等住户回家", clock.instant());
    assertThat(view().state()).isEqualTo(DeadlineState.PAUSED);
    pass(Duration.ofDays(20));
    assertThat(events()).isEmpty();
    var resumed = deadlines.resume(scope, subject, KIND, clock.instant());
    assertThat(resumed).isEqualTo(new Due(due.plus(Duration.ofDays(20)), false));
    pass(Duration.ofHours(62));
    assertThat(events()).startsWith("DeadlineNear", "DeadlineBreached");
    assertThat(history()).startsWith("START", "PAUSE", "RESUME", "NEAR", "BREACH");
  }

  /** Wednesday to Thursday the week after, with one of three days used and the weekend between. */
  @Test
  void workingDaysThatAreLeftStayLeft() {
    deadlines.start(scope, command(china(9, 9, 9), Term.workingDays(3), ""));
    deadlines.pause(scope, subject, KIND, "等材料", china(9, 10, 11));
    var resumed = deadlines.resume(scope, subject, KIND, china(9, 18, 9));
    assertThat(resumed.at())
        .isEqualTo(LocalDateTime.of(2026, 9, 21, 17, 30).atZone(Dates.ZONE).toInstant());
  }

  @Test
  void lastDayEndsOnTheDayOfTheResumptionOrTheNextWorkingDay() {
    deadlines.start(scope, command(china(9, 9, 9), Term.workingDays(1), ""));
    deadlines.pause(scope, subject, KIND, "等材料", china(9, 10, 11));
    assertThat(deadlines.resume(scope, subject, KIND, china(9, 17, 9)).at())
        .isEqualTo(LocalDateTime.of(2026, 9, 17, 17, 30).atZone(Dates.ZONE).toInstant());
    deadlines.pause(scope, subject, KIND, "等材料", china(9, 17, 10));
    assertThat(deadlines.resume(scope, subject, KIND, china(9, 18, 18)).at())
        .isEqualTo(LocalDateTime.of(2026, 9, 20, 17, 30).atZone(Dates.ZONE).toInstant());
  }

  @Test
  void onlyWhatRunsIsPausedAndOnlyWhatIsPausedGoesOn() {
    assertRefused(CalendarError.NOT_RUNNING, this::pause);
    assertRefused(CalendarError.NOT_PAUSED, this::resume);
    start(Term.hours(24));
    assertRefused(CalendarError.NOT_PAUSED, this::resume);
    assertThat(field(() -> deadlines.pause(scope, subject, KIND, " ", clock.instant())))
        .isEqualTo("reason");
    pause();
    assertRefused(CalendarError.NOT_RUNNING, this::pause);
    resume();
    clock.advance(Duration.ofHours(25));
    assertRefused(CalendarError.NOT_RUNNING, this::pause);
    jobs.run();
    assertRefused(CalendarError.NOT_RUNNING, this::pause);
  }

  @Test
  void reasonIsErasedAndTheHistoryStays() {
    start(Term.hours(24));
    deadlines.pause(scope, subject, KIND, "王奶奶住院", clock.instant());
    assertThat(reasons()).containsExactly("王奶奶住院");
    deadlines.forget(scope, subject);
    assertThat(reasons()).isEmpty();
    assertThat(history()).containsExactly("START", "PAUSE");
  }

  @Test
  void anotherCommunitySeesAndStopsNothing() {
    start(Term.hours(24));
    var elsewhere = Scope.of(town.newCommunity().id());
    deadlines.drop(elsewhere, subject, clock.instant());
    assertThat(reading.of(elsewhere, subject)).isEmpty();
    assertThat(view().state()).isEqualTo(DeadlineState.RUNNING);
  }

  /** Every pair of state and action, against the table. */
  @Test
  void endedClocksDoNothingMore() {
    assertThat(List.of(DeadlineState.values()))
        .filteredOn(DeadlineState::ended)
        .containsExactly(DeadlineState.MET, DeadlineState.DROPPED);
    assertThat(DeadlineState.TRANSITIONS.actions(DeadlineState.PAUSED))
        .doesNotContain(DeadlineAction.BREACH, DeadlineAction.ESCALATE, DeadlineAction.NEAR);
    assertThat(DeadlineState.TRANSITIONS.actions(DeadlineState.BREACHED))
        .doesNotContain(DeadlineAction.BREACH, DeadlineAction.PAUSE, DeadlineAction.RECOMPUTE);
  }

  private Due start(Term term) {
    return deadlines.start(scope, command(clock.instant(), term, LADDER));
  }

  private StartDeadline command(Instant from, Term term, String ladder) {
    return new StartDeadline(subject, KIND, from, term, ladder, community.code());
  }

  private void pause() {
    deadlines.pause(scope, subject, KIND, "等材料", clock.instant());
  }

  private void resume() {
    deadlines.resume(scope, subject, KIND, clock.instant());
  }

  private void pass(Duration time) {
    clock.advance(time);
    jobs.run();
  }

  private static Instant china(int month, int day, int hour) {
    return LocalDateTime.of(2026, month, day, hour, 0).atZone(Dates.ZONE).toInstant();
  }

  private DeadlineView view() {
    return reading.of(scope, subject).getFirst();
  }

  private List<String> events() {
    return told.of(community.id()).stream().map(DeadlineTest::words).toList();
  }

  private static String words(DomainEvent event) {
    return event instanceof DeadlineEscalated up
        ? "DeadlineEscalated " + up.level() + " " + up.to()
        : event.getClass().getSimpleName();
  }

  private List<String> history() {
    return Sql.of(url)
        .list(
            "select s.action from calendar.deadline_step s join calendar.deadline d"
                + " on d.deadline_id = s.deadline_id where d.subject_id = '%s' order by s.step_id"
                    .formatted(subject));
  }

  private List<String> reasons() {
    return Sql.of(url)
        .list("select reason from calendar.pause_reason where community_id = " + community.id());
  }

  private int waiting() {
    return Sql.of(url)
        .number(
            "select count(*) from platform.scheduled_tasks where task_name = 'calendar.deadline'"
                + " and task_instance like '%d/%%'".formatted(community.id()));
  }
}
