package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedError;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
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
    var invalid = catchThrowableOfType(Invalid.class, () -> ClaimNeed.of(text));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::code)
        .contains(ClaimError.NOT_A_DATE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void missingDayIsMissing(@Nullable String text) {
    var invalid = catchThrowableOfType(Invalid.class, () -> ClaimNeed.of(text));
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
    assertRefused(KernelError.FORBIDDEN, () -> claims.report(resident, number, DONE));
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
