package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.directory.CommunityDirectory;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Instruct;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedError;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.needs.Promise;
import org.linli.needs.Say;
import org.linli.needs.desk.DueReading;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Claim, filing and report through the facade (MATCH-2). */
@IntegrationTest
class ClaimsModuleTest {

  private static final ReportDone DONE = new ReportDone("换了 6 盏声控灯。");

  @Autowired private ClaimManagement claims;
  @Autowired private ClaimReading claimReading;
  @Autowired private DueReading due;
  @Autowired private ClaimNight night;
  @Autowired private NeedManagement management;
  @Autowired private NeedProgress progress;
  @Autowired private RatingManagement ratings;
  @Autowired private CommunityDirectory communities;
  @Autowired private NeedReading needs;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;

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
  void ofManyUnitsClaimingAtOnceOneHoldsTheNeed() {
    var number = need(NeedStatus.VERIFIED);
    var units = IntStream.range(0, 6).mapToObj(each -> town.actor(community, "liaison")).toList();
    var outcomes =
        AtOnce.all(
            units.stream()
                .<Callable<Boolean>>map(
                    unit ->
                        () -> {
                          claims.claim(unit, number, inDays(7));
                          return true;
                        })
                .toList());
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(each -> !each.succeeded())
        .allSatisfy(
            each ->
                assertThat(each.refusal().orElseThrow())
                    .isIn(NeedError.CHANGED_MEANWHILE, NeedError.NOT_NOW));
    assertThat(units).filteredOn(unit -> claims.holds(unit, number)).hasSize(1);
    assertThat(holders(number)).isOne();
  }

  @Test
  void claimedNeedCannotBeClaimedAgain() {
    var number = need(NeedStatus.CLAIMED);
    var other = town.actor(community, "liaison");
    assertRefused(NeedError.NOT_NOW, () -> claims.claim(other, number, inDays(7)));
    assertRefused(NeedError.NOT_NOW, () -> claims.claim(liaison, number, inDays(7)));
    assertThat(claims.holds(liaison, number)).isTrue();
    assertThat(claims.holds(other, number)).isFalse();
  }

  @Test
  void claimIsPublicUnderTheUnitsNameAndDueWhenPromised() {
    var number = need(NeedStatus.CLAIMED);
    var story = needs.story(Scope.publicOf(community.id()), number);
    assertThat(story.need().status()).isEqualTo(NeedStatus.CLAIMED);
    assertThat(story.steps().getFirst().party()).startsWith("单位 ");
    assertThat(promised(number)).isEqualTo(endOf(today().plusDays(7)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 365})
  void promisedDayIsTodayOrWithinAYear(int days) {
    var number = need(NeedStatus.VERIFIED);
    claims.claim(liaison, number, inDays(days));
    assertThat(promised(number)).isEqualTo(endOf(today().plusDays(days)));
  }

  private Instant promised(ShortNumber number) {
    return needs.file(worker, number).facts().clocks().completionDue().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -400, 366, 100_000})
  void otherPromisesAreRefused(int days) {
    var number = need(NeedStatus.VERIFIED);
    var invalid =
        catchThrowableOfType(Invalid.class, () -> claims.claim(liaison, number, inDays(days)));
    assertThat(invalid.errors().getFirst().field()).isEqualTo("promisedOn");
    assertThat(invalid.errors().getFirst().code()).isEqualTo(NeedError.TOO_FAR);
    assertThat(holders(number)).isZero();
  }

  /**
   * At 23:30 in China it is still the same day there, though the day has changed nowhere in UTC.
   */
  @Test
  void todayIsTheDayInChina() {
    var midnight = today().plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), midnight).minusMinutes(30));
    var today = today();
    claims.claim(liaison, need(NeedStatus.VERIFIED), new ClaimNeed(today));
    clock.advance(Duration.ofHours(1));
    var number = need(NeedStatus.VERIFIED);
    assertThat(
            catchThrowableOfType(
                Invalid.class, () -> claims.claim(liaison, number, new ClaimNeed(today))))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-01", "2026-02-30", "tomorrow", "20260901", "2026-9-1", "９月１日"})
  void whatIsNoDayIsNamedAsSuch(String text) {
    var invalid = catchThrowableOfType(Invalid.class, () -> ClaimNeed.of(text, "", "", ""));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::code)
        .contains(ClaimError.NOT_A_DATE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void missingDayIsMissing(@Nullable String text) {
    var invalid = catchThrowableOfType(Invalid.class, () -> ClaimNeed.of(text, "", "", ""));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(KernelError.REQUIRED);
  }

  @Test
  void onlyTheHolderReports() {
    var number = need(NeedStatus.IN_PROGRESS);
    var other = town.actor(community, "liaison");
    assertRefused(ClaimError.NOT_YOURS, () -> claims.report(other, number, DONE));
    assertRefused(KernelError.FORBIDDEN, () -> claims.report(worker, number, DONE));
    assertRefused(ClaimError.NOT_YOURS, () -> claims.report(resident, number, DONE));
    claims.report(liaison, number, DONE);
    assertThat(needs.story(liaison.scope(), number).steps().getFirst().note())
        .isEqualTo("换了 6 盏声控灯。");
  }

  @Test
  void colleagueOfTheSameUnitReportsToo() {
    var number = need(NeedStatus.IN_PROGRESS);
    var colleague = withGrants(town.actor(community, "liaison"), liaison.grants());
    claims.report(colleague, number, DONE);
    assertThat(needs.story(liaison.scope(), number).need().status())
        .isEqualTo(NeedStatus.COMPLETED);
  }

  @Test
  void unitOfAnotherCommunityFindsNothingToClaim() {
    var number = need(NeedStatus.VERIFIED);
    var foreign = town.actor(town.newCommunity(), "liaison");
    assertRefused(KernelError.NOT_FOUND, () -> claims.claim(foreign, number, inDays(7)));
  }

  @Test
  void liaisonWithoutAUnitCannotClaim() {
    var number = need(NeedStatus.VERIFIED);
    var nobody = withGrants(liaison, new Grants(liaison.grants().permissions(), Optional.empty()));
    assertRefused(ClaimError.NO_UNIT, () -> claims.claim(nobody, number, inDays(7)));
    assertThat(claims.holds(nobody, number)).isFalse();
  }

  @Test
  void onlyTheCommunityFiles() {
    var number = need(NeedStatus.CLAIMED);
    assertRefused(KernelError.FORBIDDEN, () -> claims.file(liaison, number));
    assertRefused(KernelError.FORBIDDEN, () -> claims.file(resident, number));
    claims.file(worker, number);
    assertRefused(NeedError.NOT_NOW, () -> claims.file(worker, number));
  }

  @ParameterizedTest
  @EnumSource(
      value = NeedStatus.class,
      names = {"VERIFIED"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyVerifiedNeedsAreOpenToClaims(NeedStatus status) {
    var number = need(status);
    var other = town.actor(community, "liaison");
    assertRefused(NeedError.NOT_NOW, () -> claims.claim(other, number, inDays(7)));
  }

  @Test
  void listsShowWhatIsAskedNext() {
    var open = need(NeedStatus.VERIFIED);
    var claimed = need(NeedStatus.CLAIMED);
    var inWork = need(NeedStatus.IN_PROGRESS);
    assertThat(claimReading.open(liaison)).extracting(NeedView::number).containsExactly(open);
    assertThat(due.due(worker))
        .filteredOn(row -> row.need().status() == NeedStatus.CLAIMED)
        .extracting(row -> row.need().number())
        .containsExactly(claimed);
    assertThat(claimReading.toReport(liaison)).extracting(NeedView::number).containsExactly(inWork);
    assertThat(claimReading.toReport(town.actor(community, "liaison"))).isEmpty();
  }

  @Test
  void secondReportOfOneRoundIsRefused() {
    var number = need(NeedStatus.IN_PROGRESS);
    var outcomes =
        AtOnce.times(
            5,
            () -> {
              claims.report(liaison, number, DONE);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  /** MATCH-2: (b) of the ways a claim ends. */
  @ParameterizedTest
  @EnumSource(
      value = NeedStatus.class,
      names = {"CLAIMED", "IN_PROGRESS"})
  void unitGivesBackWithAReasonAndAnotherClaims(NeedStatus status) {
    var number = need(status);
    claims.take(liaison, number, new ClaimStep(ClaimStep.GIVE_BACK, "师傅摔伤了"));
    var story = needs.story(Scope.publicOf(community.id()), number);
    assertThat(story.need().status()).isEqualTo(NeedStatus.VERIFIED);
    assertThat(story.steps().getFirst().action()).isEqualTo(NeedAction.LAPSE);
    assertThat(story.steps().getFirst().note()).isEqualTo("师傅摔伤了");
    assertThat(story.steps().getFirst().party()).startsWith("单位 ");
    assertThat(claims.holds(liaison, number)).isFalse();
    assertThat(claimReading.toReport(liaison)).isEmpty();
    assertRefused(ClaimError.NOT_YOURS, () -> claims.report(liaison, number, DONE));

    var other = town.actor(community, "liaison");
    claims.claim(other, number, inDays(3));
    claims.file(worker, number);
    assertThat(claims.holds(other, number)).isTrue();
    assertThat(claims.holds(liaison, number)).isFalse();
    claims.report(other, number, DONE);
    assertThat(holders(number)).isEqualTo(2);
  }

  @Test
  void sameUnitMayClaimAgain() {
    var number = need(NeedStatus.CLAIMED);
    claims.take(liaison, number, new ClaimStep(ClaimStep.GIVE_BACK, "这周来不及"));
    claims.claim(liaison, number, inDays(3));
    assertThat(claims.holds(liaison, number)).isTrue();
  }

  /** MATCH-2: (c). */
  @Test
  void communityDoesNotFileAndSaysWhy() {
    var number = need(NeedStatus.CLAIMED);
    var refused = new ClaimStep(ClaimStep.NOT_FILED, "没有电工证");
    assertRefused(KernelError.FORBIDDEN, () -> claims.take(liaison, number, refused));
    claims.take(worker, number, refused);
    var story = needs.story(Scope.publicOf(community.id()), number);
    assertThat(story.need().status()).isEqualTo(NeedStatus.VERIFIED);
    assertThat(story.steps().getFirst().note()).isEqualTo("没有电工证");
    assertThat(claims.holds(liaison, number)).isFalse();
    assertRefused(NeedError.NOT_NOW, () -> claims.take(worker, number, refused));
    var filed = need(NeedStatus.IN_PROGRESS);
    assertRefused(NeedError.NOT_NOW, () -> claims.take(worker, filed, refused));
  }

  /** MATCH-2: (a), on however many nodes and however often. */
  @ParameterizedTest
  @EnumSource(
      value = NeedStatus.class,
      names = {"CLAIMED", "IN_PROGRESS"})
  void claimLapsesOnceWhenItsDayIsLongPast(NeedStatus status) {
    var number = need(status);
    clock.advance(Duration.ofDays(14));
    night.run();
    assertThat(steps(number, NeedAction.LAPSE)).as("seven days, not yet").isZero();
    clock.advance(Duration.ofDays(1));
    AtOnce.times(
        3,
        () -> {
          night.run();
          return true;
        });
    night.run();
    assertThat(steps(number, NeedAction.LAPSE)).isOne();
    var story = needs.story(Scope.publicOf(community.id()), number);
    assertThat(story.need().status()).isEqualTo(NeedStatus.VERIFIED);
    assertThat(story.steps())
        .filteredOn(step -> step.action() == NeedAction.LAPSE)
        .allMatch(step -> step.party().isEmpty() && step.note().contains("7 天"));
    assertThat(claims.holds(liaison, number)).isFalse();
    assertThat(story.need().dueAt())
        .as("somebody has to answer anew, if it was answered")
        .isEqualTo(
            status == NeedStatus.IN_PROGRESS
                ? clock.instant().plus(Duration.ofHours(72))
                : clock.instant().minus(Duration.ofDays(15)).plus(Duration.ofHours(72)));
    assertThat(
            Sql.of(url)
                .list("select lapsed from matching.claim where community_id = " + community.id()))
        .containsExactly("OVERDUE");
  }

  @Test
  void whatIsDoneOrStandsStillOrWasDueNewlyDoesNotLapse() {
    var done = need(NeedStatus.COMPLETED);
    var paused = need(NeedStatus.IN_PROGRESS);
    management.pause(worker, paused, new Say("等材料"));
    var later = need(NeedStatus.IN_PROGRESS);
    var street = officer();
    management.instruct(street, later, Instruct.of("再给一个月", today().plusDays(30).toString()));
    clock.advance(Duration.ofDays(20));
    night.run();
    for (var number : List.of(done, paused, later)) {
      assertThat(steps(number, NeedAction.LAPSE)).as(number.toString()).isZero();
      assertThat(claims.holds(liaison, number)).isTrue();
    }
  }

  /** The unique index refuses what the need's own state would refuse before. */
  @Test
  void oneUnitHoldsANeedAtATime() {
    var number = need(NeedStatus.CLAIMED);
    var need = needs.story(Scope.publicOf(community.id()), number).need().id();
    assertThatThrownBy(
            () ->
                Sql.of(url)
                    .list(
                        "insert into matching.claim (community_id, claim_id, need_id, year,"
                            + " sequence, organization_id, claimed_by, claimed_at, promised_at)"
                            + " select community_id, gen_random_uuid(), need_id, year, sequence,"
                            + " organization_id, claimed_by, claimed_at, promised_at"
                            + " from matching.claim where need_id = '%s' returning claim_id"
                                .formatted(need)))
        .hasStackTraceContaining("claim_one_holds");
  }

  @Test
  void holderSaysHowItGoesAndEverybodyReadsIt() {
    var number = need(NeedStatus.IN_PROGRESS);
    var report = new ClaimStep(ClaimStep.REPORT, "灯买好了，周五来装");
    var other = town.actor(community, "liaison");
    assertRefused(ClaimError.NOT_YOURS, () -> claims.take(other, number, report));
    assertRefused(ClaimError.NOT_YOURS, () -> claims.take(resident, number, report));
    claims.take(liaison, number, report);
    var story = needs.story(Scope.publicOf(community.id()), number);
    assertThat(story.need().status()).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(story.steps().getFirst().action()).isEqualTo(NeedAction.REPORT);
    assertThat(story.steps().getFirst().note()).isEqualTo("灯买好了，周五来装");
    assertThat(story.steps().getFirst().at()).isEqualTo(clock.instant());
    var claimed = need(NeedStatus.CLAIMED);
    assertRefused(NeedError.NOT_NOW, () -> claims.take(liaison, claimed, report));
  }

  @Test
  void unitThatTakesWhatItWasGivenHoldsIt() {
    var number = need(NeedStatus.ROUTED);
    assertThat(claims.holds(liaison, number)).isFalse();
    progress.accept(liaison, number, Promise.of("周五换", today().plusDays(3).toString()));
    assertThat(claims.holds(liaison, number)).isTrue();
    assertThat(claimReading.toReport(liaison)).extracting(NeedView::number).containsExactly(number);
    claims.take(liaison, number, new ClaimStep(ClaimStep.REPORT, "灯买好了"));
    claims.report(liaison, number, DONE);
    assertThat(needs.story(liaison.scope(), number).need().status())
        .isEqualTo(NeedStatus.COMPLETED);
  }

  /** Nobody reports what the raiser sent back to a unit that has forgotten it. */
  @Test
  void unitHasAReopenedNeedInHandAgain() {
    var number = need(NeedStatus.CLOSED);
    await().untilAsserted(() -> assertThat(settled(number)).isOne());
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "又不亮了"));
    await()
        .untilAsserted(
            () ->
                assertThat(claimReading.toReport(liaison))
                    .extracting(NeedView::number)
                    .containsExactly(number));
    assertThat(settled(number)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FILE", "report"})
  void unknownStepIsNoStep(String action) {
    var invalid = catchThrowableOfType(Invalid.class, () -> new ClaimStep(action, "话"));
    assertThat(invalid.errors()).extracting(Invalid.FieldError::field).containsExactly("action");
  }

  private Actor officer() {
    var street = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    var account = town.actor(street, "street-officer").accountId();
    return town.actor(account, community);
  }

  private int steps(ShortNumber number, NeedAction action) {
    return (int)
        needs.story(Scope.publicOf(community.id()), number).steps().stream()
            .filter(step -> step.action() == action)
            .count();
  }

  private int settled(ShortNumber number) {
    return Sql.of(url)
        .number(
            ("select count(*) from matching.claim where community_id = %d and sequence = %d"
                    + " and ended_at is not null")
                .formatted(community.id(), number.sequence()));
  }

  private ShortNumber need(NeedStatus status) {
    return aNeed.in(status, resident, worker, liaison);
  }

  private ClaimNeed inDays(int days) {
    return new ClaimNeed(today().plusDays(days));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
  }

  private static Instant endOf(LocalDate day) {
    return day.atTime(23, 59).atZone(Dates.ZONE).toInstant();
  }

  private int holders(ShortNumber number) {
    return Sql.of(url)
        .number(
            "select count(*) from matching.claim where community_id = %d and sequence = %d"
                .formatted(community.id(), number.sequence()));
  }

  private static Actor withGrants(Actor actor, Grants grants) {
    return new Actor(actor.accountId(), actor.scope(), actor.channel(), actor.onBehalfOf(), grants);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
