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
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What other modules ask of clocks: pauses with a limit, disputes under a reviewer's clock, more
 * time, and how they stand in words (NEED-4).
 */
@IntegrationTest
class DeadlineServiceTest {

  private static final String KIND = "testing.answer";
  private static final String REVIEW = "testing.review";
  private static final String LADDER = "needs/escalation";

  @Autowired private DeadlineManagement deadlines;
  @Autowired private DeadlineReading reading;
  @Autowired private DeadlineRetention retention;
  @Autowired private WorkCalendar calendar;
  @Autowired private Languages languages;
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

  /** Nobody lets it go on, and the server is down over the limit, the due day and the ladder. */
  @Test
  void pauseEndsByItselfAtItsLimitAndEachThingFollowsInItsOrder() {
    var due = start(Term.hours(72)).at();
    clock.advance(Duration.ofHours(10));
    var until = clock.instant().plus(Duration.ofDays(5));
    deadlines.pause(scope, new PauseDeadline(subject, KIND, "等材料", until), clock.instant());
    assertThat(words()).startsWith("暂停中，最晚 ").endsWith(" 接着计时");
    clock.advance(Duration.ofDays(14));
    jobs.run();
    assertThat(events())
        .containsExactly(
            "DeadlineResumed",
            "DeadlineNear",
            "DeadlineBreached",
            "DeadlineEscalated",
            "DeadlineEscalated");
    assertThat(view().due().at()).isEqualTo(due.plus(Duration.ofDays(5)));
    assertThat(history())
        .containsExactly("START", "PAUSE", "RESUME", "NEAR", "BREACH", "ESCALATE", "ESCALATE");
    assertThat(words()).isEqualTo("晚 6 天");
  }

  @Test
  void noPauseIsLongerThanTheRule() {
    start(Term.hours(72));
    var now = clock.instant();
    assertThat(List.of(Duration.ZERO, Duration.ofDays(30).plusSeconds(1)))
        .allSatisfy(time -> assertThat(field(() -> pauseFor(time))).isEqualTo("until"));
    deadlines.pause(scope, subject, KIND, "等住户回家", now);
    assertThat(view().pausedUntil()).contains(now.plus(Duration.ofDays(30)));
    deadlines.resume(scope, subject, KIND, now);
    clock.advance(Duration.ofHours(1));
    pauseFor(Duration.ofDays(30));
    clock.advance(Duration.ofDays(31));
    assertRefused(
        CalendarError.NOT_PAUSED, () -> deadlines.resume(scope, subject, KIND, clock.instant()));
  }

  /** The one who disputes is not late meanwhile; who reviews may be, by a ladder of their own. */
  @Test
  void disputeStopsTheClockOfWhoHasItAndTheReviewersRuns() {
    var due = start(Term.hours(72)).at();
    clock.advance(Duration.ofHours(50));
    var review = dispute();
    assertThat(review.at()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    assertThat(words()).isEqualTo("归属有争议，复核期间不计时");
    clock.advance(Duration.ofHours(30));
    jobs.run();
    assertThat(events()).containsExactly("DeadlineNear", "DeadlineBreached", "DeadlineEscalated");
    assertThat(told.of(community.id()))
        .filteredOn(DeadlineEscalated.class::isInstance)
        .allSatisfy(it -> assertThat(((DeadlineEscalated) it).kind()).isEqualTo(REVIEW));
    var again = deadlines.refuseDispute(scope, subject, KIND, clock.instant());
    assertThat(again.at()).isEqualTo(due.plus(Duration.ofHours(30)));
    assertThat(states()).containsExactly(DeadlineState.RUNNING, DeadlineState.MET);
    assertThat(history()).containsExactly("START", "DISPUTE", "RESUME");
    assertThat(reading.last(scope, subject, REVIEW).orElseThrow().late()).isTrue();
  }

  @Test
  void disputeThatIsUpheldDropsTheClockAndAnotherStartsForWhoHasItNow() {
    start(Term.workingDays(3));
    dispute();
    deadlines.upholdDispute(scope, subject, KIND, clock.instant());
    assertThat(states()).containsExactly(DeadlineState.DROPPED, DeadlineState.MET);
    start(Term.workingDays(3));
    clock.advance(Duration.ofDays(1));
    dispute();
    deadlines.end(scope, subject, KIND, clock.instant());
    assertThat(states())
        .as("done all the same: the review is nothing any more")
        .containsExactly(
            DeadlineState.DROPPED, DeadlineState.MET, DeadlineState.MET, DeadlineState.DROPPED);
    clock.advance(Duration.ofDays(30));
    jobs.run();
    assertThat(events()).isEmpty();
  }

  @Test
  void onlyWhatRunsInTimeIsDisputedAndOnlyTheReviewEndsIt() {
    assertRefused(CalendarError.NOT_RUNNING, this::dispute);
    start(Term.hours(24));
    assertRefused(CalendarError.NOT_DISPUTED, this::refuse);
    dispute();
    assertRefused(CalendarError.NOT_RUNNING, this::dispute);
    assertRefused(CalendarError.NOT_RUNNING, () -> pauseFor(Duration.ofDays(1)));
    assertRefused(
        CalendarError.NOT_PAUSED, () -> deadlines.resume(scope, subject, KIND, clock.instant()));
    refuse();
    clock.advance(Duration.ofHours(25));
    assertRefused(CalendarError.NOT_RUNNING, this::dispute);
    assertRefused(CalendarError.NOT_RUNNING, () -> extend(1, clock.instant()));
  }

  @Test
  void moreTimeIsInTheClocksOwnUnitAndWhatIsNearIsToldAgain() {
    var due = start(Term.hours(24)).at();
    clock.advance(Duration.ofHours(20));
    jobs.run();
    assertThat(extend(24, clock.instant()).at()).isEqualTo(due.plus(Duration.ofHours(24)));
    clock.advance(Duration.ofHours(24));
    jobs.run();
    assertThat(events()).containsExactly("DeadlineNear", "DeadlineNear");
    deadlines.restart(
        scope, new StartDeadline(subject, KIND, china(9, 9, 9), Term.workingDays(1), "", ""));
    deadlines.pause(scope, subject, KIND, "等材料", china(9, 10, 11));
    extend(2, china(9, 10, 12));
    assertThat(deadlines.resume(scope, subject, KIND, china(9, 17, 9)).at())
        .as("two of three working days are left on a Thursday; Sunday is worked")
        .isEqualTo(LocalDateTime.of(2026, 9, 20, 17, 30).atZone(Dates.ZONE).toInstant());
  }

  @Test
  void whatEndedLongAgoGoesWithItsHistoryAndNothingElseDoes() {
    start(Term.hours(24));
    pauseFor(Duration.ofDays(1));
    deadlines.end(scope, subject, KIND, clock.instant());
    var other = UUID.randomUUID();
    deadlines.start(scope, command(other, Term.hours(24)));
    clock.advance(Duration.ofDays(1095));
    retention.run();
    assertThat(reading.of(scope, subject)).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    retention.run();
    assertThat(reading.of(scope, subject)).isEmpty();
    assertThat(reading.of(scope, other)).hasSize(1);
    assertThat(
            Sql.of(url)
                .list(
                    """
                    select 'step ' || action from calendar.deadline_step where community_id = %1$d
                    union all select reason from calendar.pause_reason where community_id = %1$d
                    """
                        .formatted(community.id())))
        .containsExactly("step START");
  }

  @Test
  void openClocksOfAPageComeNextFirst() {
    var later = UUID.randomUUID();
    deadlines.start(scope, command(later, Term.hours(72)));
    start(Term.hours(24));
    deadlines.start(scope, command(UUID.randomUUID(), Term.hours(1)));
    deadlines.drop(scope, subject, clock.instant());
    start(Term.hours(48));
    assertThat(reading.open(scope, List.of(later, subject)))
        .extracting(DeadlineView::subjectId)
        .containsExactly(subject, later);
  }

  private Due start(Term term) {
    return deadlines.start(scope, command(subject, term));
  }

  private StartDeadline command(UUID of, Term term) {
    return new StartDeadline(of, KIND, clock.instant(), term, LADDER, community.code());
  }

  private void pauseFor(Duration time) {
    var until = clock.instant().plus(time);
    deadlines.pause(scope, new PauseDeadline(subject, KIND, "等材料", until), clock.instant());
  }

  private Due dispute() {
    return deadlines.dispute(
        scope,
        new DisputeDeadline(subject, KIND, "不归我们管", REVIEW, Term.hours(24), LADDER),
        clock.instant());
  }

  private void refuse() {
    deadlines.refuseDispute(scope, subject, KIND, clock.instant());
  }

  private Due extend(int more, Instant at) {
    return deadlines.extend(scope, new ExtendDeadline(subject, KIND, more, "下雨"), at);
  }

  private static Instant china(int month, int day, int hour) {
    return LocalDateTime.of(2026, month, day, hour, 0).atZone(Dates.ZONE).toInstant();
  }

  private DeadlineView view() {
    return reading.last(scope, subject, KIND).orElseThrow();
  }

  private List<DeadlineState> states() {
    return reading.of(scope, subject).stream().map(DeadlineView::state).toList();
  }

  private String words() {
    var t = languages.chinese();
    var light = calendar.shown(view(), clock.instant());
    var more = light.more().map(it -> "，" + t.text(it.key(), it.details())).orElse("");
    return t.text(light.key(), light.details()) + more;
  }

  private List<String> events() {
    return told.of(community.id()).stream().map(each -> each.getClass().getSimpleName()).toList();
  }

  private List<String> history() {
    return Sql.of(url)
        .list(
            """
            select s.action from calendar.deadline_step s
            join calendar.deadline d using (community_id, deadline_id)
            where d.subject_id = '%s' and d.kind = '%s' order by s.step_id
            """
                .formatted(subject, KIND));
  }
}
