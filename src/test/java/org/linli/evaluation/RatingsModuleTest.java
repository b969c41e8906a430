package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedError;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.Promise;
import org.linli.needs.Say;
import org.linli.platform.Dates;
import org.linli.privacy.PersonalData;
import org.linli.testing.AtOnce;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ratings through the facade (EVAL-1). */
@IntegrationTest
class RatingsModuleTest {

  private static final RateNeed GOOD = new RateNeed("SATISFIED", "晚上看得见了。");

  @Autowired private RatingManagement ratings;
  @Autowired private ClaimManagement claims;
  @Autowired private RatingReading reading;
  @Autowired private EvaluationPersonalData personalData;
  @Autowired private NeedReading needs;
  @Autowired private NeedManagement management;
  @Autowired private NeedIntake intake;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private DueJobs jobs;
  @Autowired private TestClock clock;
  @Autowired private NeedBuilder aNeed;
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
  }

  @ParameterizedTest
  @CsvSource({
    "VERY_SATISFIED, CLOSED",
    "SATISFIED, CLOSED",
    "FAIRLY_SATISFIED, CLOSED",
    "DISSATISFIED, IN_PROGRESS",
    "VERY_DISSATISFIED, IN_PROGRESS",
  })
  void goodGradeClosesAndBadGradeReopens(Grade grade, NeedStatus then) {
    var number = answered();
    ratings.rate(resident, number, new RateNeed(grade.name(), ""));
    var story = needs.story(Scope.publicOf(community.id()), number);
    assertThat(story.need().status()).isEqualTo(then);
    assertThat(story.steps().getFirst().note()).isEqualTo(grade.name());
    assertThat(grade.bad()).isEqualTo(then == NeedStatus.IN_PROGRESS);
  }

  @Test
  void onlyThoseWhomItConcernsRate() {
    var number = answered();
    var neighbour = town.actor(community, "resident");
    assertRefused(NeedError.NOT_THE_RAISER, () -> ratings.rate(neighbour, number, GOOD));
    assertRefused(KernelError.FORBIDDEN, () -> ratings.rate(worker, number, GOOD));
    assertRefused(KernelError.FORBIDDEN, () -> ratings.rate(liaison, number, GOOD));
    var foreign = town.actor(town.newCommunity(), "resident");
    assertRefused(KernelError.NOT_FOUND, () -> ratings.rate(foreign, number, GOOD));
    assertThat(rounds()).isEmpty();
  }

  @Test
  void reopenedNeedIsRatedAgainInItsNextRound() {
    var number = answered();
    ratings.rate(resident, number, new RateNeed("VERY_DISSATISFIED", "还是不亮"));
    clock.advance(Duration.ofHours(1));
    claims.report(liaison, number, new ReportDone("又换了一次"));
    ratings.rate(resident, number, GOOD);
    assertThat(rounds()).containsExactly("VERY_DISSATISFIED", "SATISFIED");
  }

  @Test
  void oneRoundHasOneRatingAlsoWhenSentManyTimesAtOnce() {
    var number = answered();
    var outcomes =
        AtOnce.times(
            6,
            () -> {
              ratings.rate(resident, number, GOOD);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).isNotEmpty();
    assertThat(rounds()).containsExactly("SATISFIED");
    assertThat(list("select satisfied from evaluation.round where community_id = %d"))
        .containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource(
      value = NeedStatus.class,
      names = {"COMPLETED", "CLOSED"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyWhatWasReportedDoneIsRated(NeedStatus status) {
    var number = aNeed.in(status, resident, worker, liaison);
    var before = rounds();
    assertRefused(NeedError.NOT_NOW, () -> ratings.rate(resident, number, GOOD));
    assertThat(rounds()).isEqualTo(before);
  }

  @Test
  void ownWordsOfTheRaiserStayAmongHandlers() {
    var number = answered();
    ratings.rate(resident, number, new RateNeed("SATISFIED", "小李态度特别好"));
    assertThat(needs.story(Scope.publicOf(community.id()), number).toString()).doesNotContain("小李");
    assertThat(list("select note from evaluation.rating_note where community_id = %d"))
        .containsExactly("小李态度特别好");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "GOOD", "satisfied", "5"})
  void gradeIsOneOfTheFive(@Nullable String grade) {
    var invalid = catchThrowableOfType(Invalid.class, () -> new RateNeed(grade, ""));
    assertThat(invalid.errors()).extracting(Invalid.FieldError::field).containsExactly("grade");
  }

  @Test
  void twoOfFiveGradesAreBad() {
    assertThat(Arrays.stream(Grade.values()).filter(Grade::bad))
        .containsExactly(Grade.DISSATISFIED, Grade.VERY_DISSATISFIED);
  }

  /** The example of the first story: 46 raised it, 46 are asked, 43 are content. */
  @Test
  void fortySixRaisersOfOneMatterAreAskedAndFortyThreeAreContent() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var neighbours = neighbours(45);
    neighbours.forEach(each -> merge(each, number));
    complete(number);
    ratings.rate(resident, number, new RateNeed("VERY_SATISFIED", ""));
    for (var index = 0; index < neighbours.size(); index++) {
      var grade = index < 29 ? "VERY_SATISFIED" : index < 42 ? "SATISFIED" : "DISSATISFIED";
      ratings.rate(neighbours.get(index), number, new RateNeed(grade, ""));
    }
    var figures = figures(number).orElseThrow();
    assertThat(figures.asked()).isEqualTo(46);
    assertThat(figures.rated()).isEqualTo(46);
    assertThat(figures.content()).isEqualTo(43);
    assertThat(figures.average().orElseThrow()).isEqualTo((30 * 5 + 13 * 4 + 3 * 2) / 46.0);
    assertThat(figures.share().orElseThrow()).isEqualTo(93);
    assertThat(reading.months(scope()).getFirst().figures()).isEqualTo(figures);
    assertThat(needs.story(scope(), number).need().status()).isEqualTo(NeedStatus.CLOSED);
  }

  /** Whoever goes on alone was asked all the same. */
  @Test
  void raiserOfAMergedNeedWhoIsNotContentGoesOnAlone() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var neighbour = town.actor(community, "resident");
    var own = merge(neighbour, number);
    complete(number);
    ratings.rate(neighbour, own, new RateNeed("DISSATISFIED", "我家门口还是黑的"));
    assertThat(needs.mine(neighbour, own).need().status()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.COMPLETED);
    assertThat(counts()).containsExactly("2 asked, 1 rated");
  }

  @Test
  void whoeverOnlyJoinedRatesAndDecidesNothing() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var neighbour = town.actor(community, "resident");
    intake.join(neighbour, number);
    complete(number);
    ratings.rate(neighbour, number, new RateNeed("VERY_DISSATISFIED", ""));
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.COMPLETED);
    ratings.rate(resident, number, GOOD);
    assertThat(counts()).containsExactly("2 asked, 2 rated");
  }

  @Test
  void ratingChangesAsLongAsPeopleAreAskedAndEveryChangeIsKept() {
    var number = answered();
    ratings.rate(resident, number, GOOD);
    clock.advance(Duration.ofHours(71));
    ratings.rate(resident, number, new RateNeed("VERY_SATISFIED", "修得真好"));
    assertThat(rounds()).containsExactly("SATISFIED", "VERY_SATISFIED");
    assertThat(counts()).containsExactly("1 asked, 1 rated");
    clock.advance(Duration.ofHours(2));
    assertRefused(NeedError.NOT_NOW, () -> ratings.rate(resident, number, GOOD));
    assertThat(rounds()).hasSize(2);
  }

  @Test
  void raiserWhoIsNotContentAfterAllReopensWhatWasSettled() {
    var number = answered();
    ratings.rate(resident, number, GOOD);
    clock.advance(Duration.ofHours(1));
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "又黑了"));
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(rounds()).containsExactly("SATISFIED", "DISSATISFIED");
  }

  /** The rule of the life of a need: nobody is called content who said nothing. */
  @Test
  void noRatingIsNeverCountedAndTheNeedWaitsOn() {
    var number = answered();
    awaitRound();
    clock.advance(Duration.ofDays(10));
    jobs.run();
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.COMPLETED);
    assertThat(counts()).containsExactly("1 asked, 0 rated");
    ratings.rate(resident, number, GOOD);
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.CLOSED);
  }

  @Test
  void colleagueWritesDownWhatThePersonSaidWithWhoAskedWhenAndHow() {
    var number = answered();
    var secretary = town.actor(community, "community-secretary");
    ratings.record(secretary, number, told("", "SATISFIED", "PHONE"));
    assertThat(needs.mine(resident, number).need().status()).isEqualTo(NeedStatus.CLOSED);
    assertThat(
            list(
                "select way || ' ' || asked_on || ' ' || recorded_by from evaluation.rating"
                    + " where community_id = %d"))
        .containsExactly("PHONE " + today() + " " + secretary.accountId());
    var said = reading.sheet(secretary, number).said();
    assertThat(said).hasSize(1);
    assertThat(said.getFirst().by()).contains("测试人");
    ratings.record(secretary, number, told("", "VERY_SATISFIED", "VISIT"));
    assertThat(reading.sheet(secretary, number).said().getFirst().before())
        .contains(Grade.SATISFIED);
  }

  @Test
  void nobodyWritesDownARatingOfTheirOwnWork() {
    var number = answered();
    assertRefused(
        NeedError.OWN_WORK, () -> ratings.record(worker, number, told("", "SATISFIED", "PHONE")));
    assertRefused(NeedError.OWN_WORK, () -> reading.sheet(worker, number));
    assertRefused(
        KernelError.FORBIDDEN,
        () -> ratings.record(liaison, number, told("", "SATISFIED", "PHONE")));
    assertThat(rounds()).isEmpty();
  }

  @Test
  void onlyWhomItConcernsIsAskedAndOnlySinceItWasDone() {
    var number = answered();
    var secretary = town.actor(community, "community-secretary");
    var neighbour = town.actor(community, "resident").accountId().toString();
    assertThat(
            field(() -> ratings.record(secretary, number, told(neighbour, "SATISFIED", "PHONE"))))
        .isEqualTo("rater");
    for (var day : List.of(today().minusDays(1), today().plusDays(1))) {
      var command = RecordRating.of("", "SATISFIED", "PHONE", day.toString(), "");
      assertThat(field(() -> ratings.record(secretary, number, command))).isEqualTo("askedOn");
    }
    assertThat(rounds()).isEmpty();
  }

  @Test
  void figuresOfFewAreNotShown() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var neighbours = neighbours(5);
    neighbours.forEach(each -> intake.join(each, number));
    complete(number);
    for (var each : neighbours.subList(0, 4)) {
      ratings.rate(each, number, GOOD);
    }
    assertThat(figures(number)).isEmpty();
    assertThat(reading.months(scope())).isEmpty();
    ratings.rate(neighbours.getLast(), number, GOOD);
    assertThat(figures(number).orElseThrow().rated()).isEqualTo(5);
    assertThat(figures(number).orElseThrow().asked()).isEqualTo(6);
    assertThat(reading.months(scope())).hasSize(1);
  }

  @Test
  void ratingsOfManyAtOnceAreAllCounted() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var neighbours = neighbours(6);
    neighbours.forEach(each -> intake.join(each, number));
    complete(number);
    var outcomes =
        AtOnce.all(
            neighbours.stream()
                .<Callable<Boolean>>map(
                    each ->
                        () -> {
                          ratings.rate(each, number, GOOD);
                          return true;
                        })
                .toList());
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(counts()).containsExactly("7 asked, 6 rated");
  }

  @Test
  void wordsOfARatingGoOnDemandAndGradesStay() {
    var number = answered();
    ratings.rate(resident, number, GOOD);
    assertThat(within(() -> personalData.about(resident, resident.accountId())))
        .extracting(PersonalData.Kept::value)
        .containsExactly("满意 晚上看得见了。");
    within(() -> personalData.erase(worker, resident.accountId()));
    assertThat(list("select note from evaluation.rating_note where community_id = %d")).isEmpty();
    assertThat(rounds()).containsExactly("SATISFIED");
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(
        Scope.of(community.id()),
        () -> new TransactionTemplate(transactions).execute(status -> work.get()));
  }

  private ShortNumber merge(Actor neighbour, ShortNumber into) {
    var own = aNeed.in(NeedStatus.RAISED, neighbour, worker, liaison);
    management.merge(worker, own, into);
    return own;
  }

  private void complete(ShortNumber number) {
    management.takeOn(worker, number, Promise.of("换灯", today().plusDays(3).toString()));
    management.complete(worker, number, new Say("换好了"));
  }

  private List<Actor> neighbours(int count) {
    return IntStream.range(0, count).mapToObj(each -> town.actor(community, "resident")).toList();
  }

  private RecordRating told(String rater, String grade, String way) {
    return RecordRating.of(rater, grade, way, today().toString(), "说得很清楚");
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private Scope scope() {
    return Scope.publicOf(community.id());
  }

  private Optional<Figures> figures(ShortNumber number) {
    return reading.figures(scope(), needs.story(scope(), number).need().id());
  }

  private List<String> counts() {
    return list(
        "select asked || ' asked, ' || very_satisfied + satisfied + fairly_satisfied + dissatisfied"
            + " + very_dissatisfied || ' rated' from evaluation.round where community_id = %d");
  }

  private void awaitRound() {
    await().atMost(Duration.ofSeconds(20)).until(() -> !counts().isEmpty());
  }

  private ShortNumber answered() {
    return aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
  }

  private List<String> rounds() {
    return list(
        "select grade from evaluation.rating where community_id = %d"
            + " order by rated_at, sequence");
  }

  private List<String> list(String sql) {
    return Sql.of(url).list(sql.formatted(community.id()));
  }
}
