package org.linli.fairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimStep;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.FairBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** RES-7: fairs are scheduled, units take stalls, and what was agreed is written down. */
@IntegrationTest
class FairsModuleTest {

  @Autowired private FairManagement fairs;
  @Autowired private StallManagement stalls;
  @Autowired private DealManagement deals;
  @Autowired private FairReading reading;
  @Autowired private ClaimManagement claims;
  @Autowired private NeedReading needs;
  @Autowired private RatingManagement ratings;
  @Autowired private FairBuilder aFair;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ResourceBuilder aResource;
  @Autowired private OwnNotices inbox;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community community;
  private LocalDate today = LocalDate.EPOCH;
  private Actor worker;
  private Actor liaison;
  private Actor resident;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
    resident = town.actor(community, "resident");
    today = Dates.day(clock.instant());
  }

  /** The lock of the fair's row guards it: without it several would get the last stall. */
  @Test
  void ofManyUnitsThatWantAStallAtOnceAsManyGetOneAsThereAre() {
    var fair = aFair.on(worker, today.plusDays(3), "3");
    var units = IntStream.range(0, 8).mapToObj(each -> town.actor(community, "liaison")).toList();
    var outcomes =
        AtOnce.all(
            units.stream().<Callable<Integer>>map(each -> () -> aFair.stall(each, fair)).toList());
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(3);
    assertThat(outcomes)
        .flatExtracting(it -> it.refusal().stream().toList())
        .containsOnly(FairError.FULL);
    assertThat(reading.show(Scope.publicOf(community.id()), fair).stalls())
        .extracting(StallView::number)
        .containsExactly(1, 2, 3);
  }

  /** 2026-10-01 is a Thursday and off, 2026-10-03 a Saturday of that holiday. */
  @Test
  void oneEveryWeekLeavesOutTheOfficialDaysOffWhereItIsAskedTo() {
    var weekly = weekly("2026-09-17", "2026-10-08", "12", "skip");
    assertThat(fairs.schedule(worker, weekly)).hasSize(3);
    assertThat(reading.coming(worker.scope()))
        .extracting(fair -> fair.day().toString())
        .containsExactly("2026-09-17", "2026-09-24", "2026-10-08");
    assertThat(fairs.schedule(worker, weekly("2026-09-17", "2026-10-08", "12", ""))).hasSize(4);
    assertInvalid(
        FairError.ALL_DAYS_OFF,
        () -> fairs.schedule(worker, weekly("2026-10-03", "", "12", "skip")));
    assertInvalid(
        FairError.IS_PAST, () -> fairs.schedule(worker, weekly("2026-09-01", "", "12", "")));
    assertInvalid(
        FairError.TOO_FAR,
        () -> fairs.schedule(worker, weekly("2026-09-17", "2028-01-01", "12", "")));
    assertInvalid(
        FairError.TOO_MANY_STALLS,
        () -> fairs.schedule(worker, weekly("2026-09-17", "", "201", "")));
    assertRefused(KernelError.FORBIDDEN, () -> fairs.schedule(liaison, weekly));
  }

  @Test
  void everybodySeesWhatAUnitBringsAndWhichNeedsItWouldTalkAbout() {
    var fair = aFair.on(worker, today.plusDays(3), "1");
    var room = listed(liaison, "教室");
    var open = need(NeedStatus.VERIFIED);
    var number = stalls.take(liaison, fair, new TakeStall("", room.toString(), open.toString()));
    assertThat(number).isOne();
    var stall = reading.show(Scope.publicOf(community.id()), fair).stalls().getFirst();
    assertThat(stall.shows()).extracting(StallView.Shown::name).containsExactly("教室");
    assertThat(stall.looksAt()).extracting(StallView.Sought::number).containsExactly(open);
    var other = town.actor(community, "liaison");
    assertInvalid(
        KernelError.NOT_A_CHOICE,
        () -> stalls.take(other, aFair.today(worker), new TakeStall("", room.toString(), "")));
    assertRefused(FairError.FULL, () -> aFair.stall(other, fair));
    var unit = liaison.grants().organizationId().orElseThrow();
    assertRefused(KernelError.NOT_FOUND, () -> stalls.leave(other, fair, unit));
    stalls.take(liaison, fair, new TakeStall("", "", ""));
    assertThat(reading.show(liaison.scope(), fair).stalls().getFirst().shows()).isEmpty();
    stalls.leave(liaison, fair, unit);
    assertThat(aFair.stall(other, fair)).as("the stall that was given back").isOne();
    assertRefused(FairError.NOT_NOW, () -> stalls.leave(liaison, fair, unit));
  }

  @Test
  void whoHasAStallIsToldWhyThereIsNoFair() {
    var weekly = fairs.schedule(worker, weekly("2026-09-19", "2026-10-03", "12", ""));
    aFair.stall(liaison, weekly.get(1));
    aFair.stall(liaison, weekly.get(2));
    fairs.cancel(worker, weekly.get(1), new CancelFair("下大雨", "yes"));
    assertThat(reading.coming(liaison.scope()))
        .extracting(FairView::status)
        .containsExactly(FairStatus.PLANNED, FairStatus.CANCELLED, FairStatus.CANCELLED);
    assertThat(reading.coming(liaison.scope()).getLast().reason()).isEqualTo("下大雨");
    assertThat(told(liaison)).containsExactly(FairTemplates.CANCELLED, FairTemplates.CANCELLED);
    assertRefused(FairError.NOT_NOW, () -> aFair.stall(liaison, weekly.get(1)));
    assertRefused(
        FairError.NOT_NOW, () -> fairs.cancel(worker, weekly.get(1), new CancelFair("下大雨", "")));
  }

  /** The need's timeline says where it was claimed; the need says what becomes of the agreement. */
  @Test
  void anAgreementAboutANeedClaimsItAndIsDoneWithIt() {
    var fair = aFair.today(worker);
    aFair.stall(liaison, fair);
    var done = need(NeedStatus.VERIFIED);
    var given = need(NeedStatus.VERIFIED);
    var unit = liaison.grants().organizationId().orElseThrow();
    deals.strike(worker, fair, about(unit.toString(), done));
    deals.strike(liaison, fair, about("", given));
    var claim = needs.story(worker.scope(), done).steps().getFirst();
    assertThat(claim.note()).isEqualTo("在 9 月 8 日的资源集市上答应的");
    assertThat(claims.holds(liaison, done)).isTrue();
    claims.file(worker, done);
    claims.report(liaison, done, new ReportDone("换好了"));
    ratings.rate(resident, done, new RateNeed("SATISFIED", ""));
    claims.take(liaison, given, new ClaimStep(ClaimStep.GIVE_BACK, "没有零件"));
    await()
        .untilAsserted(
            () ->
                assertThat(reading.deals(liaison, fair))
                    .extracting(DealView::status)
                    .containsExactly(DealStatus.FELL_THROUGH, DealStatus.DONE));
    var shown = reading.show(Scope.publicOf(community.id()), fair).fair();
    assertThat(shown.deals()).isEqualTo(2);
    assertThat(shown.done()).isOne();
    var deal = reading.deals(worker, fair).getFirst();
    assertRefused(
        FairError.FOLLOWS_THE_NEED, () -> deals.end(worker, deal.id(), new EndDeal("REOPEN")));
  }

  @Test
  void whatIsAgreedInWordsIsBetweenTheUnitAndTheCommunity() {
    var fair = aFair.today(worker);
    var colleague = town.actor(community, "liaison");
    assertRefused(FairError.NO_STALL, () -> aFair.deal(liaison, fair, "每周五借教室"));
    aFair.stall(liaison, fair);
    aFair.stall(colleague, fair);
    var deal = aFair.deal(liaison, fair, "每周五借教室");
    assertThat(reading.deals(worker, fair)).extracting(DealView::agreed).containsExactly("每周五借教室");
    assertThat(reading.deals(colleague, fair)).isEmpty();
    assertRefused(KernelError.FORBIDDEN, () -> reading.deals(resident, fair));
    assertRefused(KernelError.NOT_FOUND, () -> deals.end(colleague, deal, new EndDeal("FINISH")));
    deals.end(liaison, deal, new EndDeal("FINISH"));
    assertThat(reading.deal(worker, deal).status()).isEqualTo(DealStatus.DONE);
    var ahead = aFair.on(worker, today.plusDays(3), "2");
    aFair.stall(liaison, ahead);
    assertRefused(FairError.NOT_NOW, () -> aFair.deal(liaison, ahead, "还没开始"));
  }

  @Test
  void howManyCameIsAskedForSaidAndCorrected() {
    var fair = aFair.today(worker);
    aFair.stall(liaison, fair);
    aFair.deal(liaison, fair, "每周五借教室");
    clock.advance(Duration.ofHours(5));
    assertThat(reading.toConclude(worker)).extracting(FairView::id).containsExactly(fair);
    fairs.conclude(worker, fair, new ConcludeFair("8"));
    fairs.conclude(worker, fair, new ConcludeFair("80"));
    assertThat(reading.toConclude(worker)).isEmpty();
    var month = reading.figures(Scope.publicOf(community.id())).getFirst();
    assertThat(month).isEqualTo(new FairMonth(YearMonth.of(2026, 9), 1, 1, 80, 1, 0));
    assertThat(reading.past(Scope.publicOf(community.id()), Paging.first()).rows()).hasSize(1);
    var ahead = aFair.nextWeek(worker);
    assertRefused(FairError.NOT_NOW, () -> fairs.conclude(worker, ahead, new ConcludeFair("80")));
  }

  private static ScheduleFair weekly(String day, String until, String stalls, String daysOff) {
    return new ScheduleFair(day, "09:00", "11:30", "凉亭旁边", stalls, until, daysOff);
  }

  private static StrikeDeal about(String unit, ShortNumber need) {
    return new StrikeDeal(unit, need.toString(), "2026-09-20", "", "");
  }

  private UUID listed(Actor somebody, String name) {
    return aResource.listed(somebody, worker, ResourceBuilder.venue(name, "联络员"));
  }

  private ShortNumber need(NeedStatus status) {
    return aNeed.in(status, resident, worker, liaison);
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private static void assertInvalid(ErrorCode code, ThrowingCallable work) {
    var invalid = catchThrowableOfType(Invalid.class, work);
    assertThat(invalid).as(code.code()).isNotNull();
    assertThat(invalid.errors()).extracting(Invalid.FieldError::code).containsExactly(code);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable work) {
    var refused = catchThrowableOfType(Refused.class, work);
    assertThat(refused).as(code.code()).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
  }
}
