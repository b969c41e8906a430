package org.linli.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.BodyBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.SheetText;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** ORG-2, ORG-3, ORG-8, ORG-9: bodies, their seats, charters and meetings. */
@IntegrationTest
class BodiesModuleTest {

  @Autowired private BodyLifeManagement bodies;
  @Autowired private SeatManagement seats;
  @Autowired private BodyReading reading;
  @Autowired private BodyNight night;
  @Autowired private BodyPersonalData personal;
  @Autowired private BodySheet sheet;
  @Autowired private BodyBuilder aBody;
  @Autowired private OwnNotices inbox;
  @Autowired private TransactionTemplate transactions;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Scope everybody;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    everybody = Scope.publicOf(community.id());
  }

  @Test
  void aCouncilSaysWhatItLacksUntilAllIsThere() {
    var council = aBody.of(worker, "council", "理事会");
    assertThat(missing(council)).containsExactly("led", "residents", "charter");
    fill(council, SeatKind.PARTY, "韩书记", "OFFICE");
    fill(council, SeatKind.RESIDENT, "赵一", "AGREED");
    fill(council, SeatKind.RESIDENT, "钱二", "HIDDEN");
    fill(council, SeatKind.RESIDENT, "孙三", "HIDDEN");
    assertThat(missing(council)).containsExactly("residents", "charter");
    fill(council, SeatKind.RESIDENT, "李四", "HIDDEN");
    aBody.charter(worker, council, "书记可以一票否决", "yes");
    assertThat(missing(council)).containsExactly("veto");
    aBody.charter(worker, council, "谁都不能一票否决", "no");
    assertThat(missing(council)).isEmpty();
    clock.advance(Duration.ofDays(40));
    assertThat(missing(council)).containsExactly("meets");
    assertThat(dueKinds()).contains(BodyDue.Kind.MEETING);
    var today = Dates.day(clock.instant());
    var meeting = new RecordMeeting(today.toString(), "9", "先修东门坡道");
    bodies.meet(worker, council, meeting);
    var shown = reading.show(everybody, community, council);
    assertThat(shown.checked().missing()).isEmpty();
    assertThat(shown.checked().meetsBy()).contains(today.plusMonths(1));
    assertThat(shown.meetings()).containsExactly(new MeetingView(today, 9, "先修东门坡道"));
    assertThat(shown.checked().body().seats())
        .filteredOn(seat -> seat.holder().isPresent())
        .extracting(seat -> seat.holder().orElseThrow().name())
        .as("who did not agree is counted, not named")
        .containsExactly("韩书记", "赵一", "", "", "");
    assertThat(SheetText.of(sheet.of(worker))).anyMatch(row -> row.contains("钱二"));
    assertInvalid(BodyError.MET_ALREADY, () -> bodies.meet(worker, council, meeting));
  }

  @Test
  void nobodyIsOnBothSidesOfSupervision() {
    var liaison = town.actor(community, "liaison");
    var unit = "unit:" + liaison.grants().organizationId().orElseThrow();
    var council = aBody.of(worker, "council", "理事会");
    var secretariat = aBody.of(worker, "secretariat", "秘书处");
    var supervision = aBody.of(worker, "supervision", "监督委员会");
    var meeting = aBody.of(worker, "joint-meeting", "联席会议");
    var decides = aBody.vacant(worker, council, SeatKind.RESIDENT);
    seats.fill(worker, decides, aBody.person("赵一", "AGREED"));
    fill(council, SeatKind.UNIT, aBody.holder(unit));
    var clerk = "account:" + town.actor(community, "grid-worker").accountId();
    fill(secretariat, SeatKind.STAFF, aBody.holder(clerk));
    for (var both :
        List.of(aBody.person("赵一", "HIDDEN"), aBody.holder(unit), aBody.holder(clerk))) {
      assertInvalid(BodyError.BOTH_SIDES, () -> fill(supervision, SeatKind.RESIDENT, both));
    }
    fill(meeting, SeatKind.UNIT, aBody.person("赵一", "AGREED"));
    assertThat(reading.file(worker, community, supervision).checked().held()).isZero();
    var day = Dates.day(clock.instant()).toString();
    seats.vacate(worker, decides, new VacateSeat(day));
    fill(supervision, SeatKind.RESIDENT, "赵一", "AGREED");
    assertInvalid(BodyError.BOTH_SIDES, () -> fill(council, SeatKind.RESIDENT, "赵一", "AGREED"));
    assertInvalid(
        BodyError.HELD_THEN,
        () -> {
          seats.fill(worker, decides, aBody.person("周五", "AGREED"));
          seats.fill(worker, decides, aBody.person("吴六", "AGREED"));
        });
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    var theirs = aBody.of(elsewhere, "council", "理事会");
    seats.fill(
        elsewhere,
        aBody.vacant(elsewhere, theirs, SeatKind.RESIDENT),
        aBody.person("赵一", "AGREED"));
  }

  /** One of the two gets it, the other one is told why: neither locks the other out. */
  @RepeatedTest(4)
  void twoClerksDoNotPutOnePersonOnBothSidesAtTheSameMoment() {
    var council = aBody.of(worker, "council", "理事会");
    var supervision = aBody.of(worker, "supervision", "监督委员会");
    var one = aBody.vacant(worker, council, SeatKind.RESIDENT);
    var other = aBody.vacant(worker, supervision, SeatKind.RESIDENT);
    var outcomes = AtOnce.all(List.<Callable<Boolean>>of(() -> filled(one), () -> filled(other)));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(it -> !it.succeeded())
        .extracting(it -> it.refusal().orElseThrow())
        .containsExactly(KernelError.INVALID);
  }

  @Test
  void everyEditionOfACharterStaysReadableAndShowsWhatChanged() {
    var council = aBody.of(worker, "council", "理事会");
    aBody.charter(worker, council, "第一条 商量\n第二条 每月开会", "no");
    var later = Dates.day(clock.instant()).plusDays(30).toString();
    bodies.publish(worker, council, new PublishCharter("第一条 商量\n第二条 每周开会", later, "no"));
    var shown = reading.show(everybody, community, council);
    assertThat(shown.charters()).extracting(BodyView.CharterHead::edition).containsExactly(2, 1);
    assertThat(shown.checked().body().charter())
        .get()
        .extracting(BodyView.CharterHead::edition)
        .isEqualTo(1);
    assertThat(reading.charter(everybody, council, 1).text()).contains("每月开会");
    assertThat(reading.charter(everybody, council, 2).changes())
        .containsExactly(
            new LineDiff.Line(LineDiff.Kind.KEPT, "第一条 商量"),
            new LineDiff.Line(LineDiff.Kind.DROPPED, "第二条 每月开会"),
            new LineDiff.Line(LineDiff.Kind.ADDED, "第二条 每周开会"));
    assertInvalid(BodyError.BEFORE_THE_LAST, () -> aBody.charter(worker, council, "第一条", "no"));
    assertRefused(KernelError.NOT_FOUND, () -> reading.charter(everybody, council, 3));
  }

  /** ORG-8: how many and where, never who; what they look after is for staff. */
  @Test
  void ofAPartyGroupNobodyIsEverNamed(
      @Autowired GridManagement grids, @Autowired LocalAreaReading areas) {
    grids.draw(worker, "第一网格", "0,0\n10,0\n10,10", true);
    var grid = areas.places(everybody).getFirst();
    var group = aBody.of(worker, "party-group", "第一网格党小组");
    bodies.change(
        worker,
        group,
        new ChangeBody("第一网格党小组", "02788880000", grid.id().toString(), "12", "3 栋楼道堆物"));
    assertRefused(
        BodyError.NO_SEATS, () -> seats.open(worker, group, new OpenSeats("PARTY", "", "1", "")));
    var shown = reading.show(everybody, community, group).checked().body();
    assertThat(shown.grid()).get().extracting(BodyView.Grid::name).isEqualTo("第一网格");
    assertThat(shown.partyMembers()).contains(12);
    assertThat(shown.seats()).isEmpty();
    assertThat(shown.dutyAreas()).isEmpty();
    assertThat(reading.file(worker, community, group).checked().body().dutyAreas())
        .isEqualTo("3 栋楼道堆物");
    assertThat(reading.units(worker, community)).get().extracting(UnitShare::target).isEqualTo(60);
  }

  @Test
  void aTermThatEndsIsDueSixtyDaysBeforeAndItsHolderForgottenWhenTheyAsk() {
    var member = town.actor(community, "council-member");
    var council = aBody.of(worker, "council", "理事会");
    fill(council, SeatKind.RESIDENT, aBody.holder("account:" + member.accountId()));
    clock.advance(Duration.ofDays(304));
    night.run();
    assertThat(dueKinds()).doesNotContain(BodyDue.Kind.TERM);
    assertThat(told(member)).isEmpty();
    clock.advance(Duration.ofDays(1));
    night.run();
    night.run();
    assertThat(dueKinds()).contains(BodyDue.Kind.TERM);
    assertThat(told(member)).containsExactly(BodyNoticeTexts.TERM_ENDS);
    assertThat(within(() -> personal.about(worker, member.accountId()))).hasSize(1);
    within(() -> personal.erase(worker, member.accountId()));
    assertThat(within(() -> personal.about(worker, member.accountId()))).isEmpty();
    assertThat(reading.file(worker, community, council).checked().held()).isZero();
  }

  @Test
  void compositionChangesAndABodyThatEndedHoldsNobody() {
    var council = aBody.of(worker, "council", "理事会");
    seats.open(worker, council, new OpenSeats("RESIDENT", "楼栋代表", "3", ""));
    assertInvalid(
        BodyError.CHAIRS_ALREADY,
        () -> seats.open(worker, council, new OpenSeats("PARTY", "", "1", "yes")));
    var vacant = aBody.vacant(worker, council, SeatKind.SOCIAL);
    seats.close(worker, vacant);
    assertRefused(
        BodyError.SEAT_CLOSED, () -> seats.fill(worker, vacant, aBody.person("赵一", "HIDDEN")));
    assertThat(reading.show(everybody, community, council).checked().body().seats()).hasSize(12);
    fill(council, SeatKind.RESIDENT, "赵一", "AGREED");
    bodies.end(worker, council, new EndBody("并入街道"));
    assertThat(reading.list(everybody, community)).isEmpty();
    assertThat(reading.show(everybody, community, council).checked().body().reason())
        .isEqualTo("并入街道");
    fill(aBody.of(worker, "supervision", "监督委员会"), SeatKind.RESIDENT, "赵一", "AGREED");
    var resident = town.actor(community, "resident");
    assertRefused(KernelError.FORBIDDEN, () -> aBody.of(resident, "council", "理事会"));
    assertRefused(KernelError.FORBIDDEN, () -> reading.desk(resident, community));
    assertRefused(BodyError.ENDED, () -> bodies.end(worker, council, new EndBody("再一次")));
  }

  private boolean filled(UUID seat) {
    seats.fill(worker, seat, aBody.person("赵一", "HIDDEN"));
    return true;
  }

  private void fill(UUID body, SeatKind kind, String name, String publicity) {
    fill(body, kind, aBody.person(name, publicity));
  }

  private void fill(UUID body, SeatKind kind, FillSeat command) {
    seats.fill(worker, aBody.vacant(worker, body, kind), command);
  }

  private List<String> missing(UUID body) {
    return reading.show(everybody, community, body).checked().missing().stream()
        .map(Check::code)
        .toList();
  }

  private Set<BodyDue.Kind> dueKinds() {
    return reading.due(worker, community).stream().map(BodyDue::kind).collect(Collectors.toSet());
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(worker.scope(), () -> transactions.execute(status -> work.get()));
  }

  private static void assertInvalid(ErrorCode code, ThrowingCallable work) {
    var invalid = catchThrowableOfType(Invalid.class, work);
    assertThat(invalid).as(code.code()).isNotNull();
    assertThat(invalid.errors()).extracting(Invalid.FieldError::code).containsExactly(code);
  }
}
