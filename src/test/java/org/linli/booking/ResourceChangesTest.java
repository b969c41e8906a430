package org.linli.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.resources.CheckPapers;
import org.linli.resources.MoveResource;
import org.linli.resources.PaperManagement;
import org.linli.resources.ResourceManagement;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** RES-3: what becomes of bookings when the resource changes; nobody is silently dropped. */
@IntegrationTest
class ResourceChangesTest {

  @Autowired private BookingManagement bookings;
  @Autowired private BookingReading reading;
  @Autowired private ResourceManagement resources;
  @Autowired private OwnNotices inbox;
  @Autowired private PaperManagement papers;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community community;
  private LocalDate saturday = LocalDate.EPOCH;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
    saturday =
        Dates.day(clock.instant())
            .plusDays(1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  @Test
  void whatIsWithdrawnGivesItsBookingsBackAndOffersAnother() {
    var room = listed();
    var other = listed();
    var booked = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    var second = town.actor(community, "resident");
    bookings.book(second, room, Rooms.waiting(saturday));
    resources.move(liaison, room, new MoveResource("WITHDRAW", ""));
    await()
        .untilAsserted(
            () ->
                assertThat(reading.find(resident, booked).status())
                    .isEqualTo(BookingStatus.CANCELLED));
    assertThat(told(resident)).containsExactly(BookingTemplates.CANCELLED);
    assertThat(reading.mine(second)).isEmpty();
    assertThat(told(second)).containsExactly(BookingTemplates.CANCELLED);
    assertThat(reading.instead(resident, reading.find(resident, booked)))
        .extracting(it -> it.id())
        .containsExactly(other);
  }

  @Test
  void whatIsOpenAtOtherTimesKeepsOnlyWhatStillFits() {
    var room = listed();
    var early = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    var late = bookings.book(resident, room, Rooms.at(saturday, "11:00")).getFirst();
    resources.revise(liaison, room, Rooms.open("6 10:00-12:00"));
    resources.move(worker, room, new MoveResource("LIST", ""));
    await()
        .untilAsserted(
            () ->
                assertThat(reading.find(resident, early).status())
                    .isEqualTo(BookingStatus.CANCELLED));
    assertThat(reading.find(resident, late).status()).isEqualTo(BookingStatus.BOOKED);
  }

  /** FUND-13: an insurance that does not exist ends what was booked under it. */
  @Test
  void aPaperThatIsTakenBackGivesTheTimesBack() {
    var room = listed();
    var booked = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    papers.check(worker, room, new CheckPapers("liability-insurance", "no", "退保了"));
    await()
        .untilAsserted(
            () ->
                assertThat(reading.find(resident, booked).status())
                    .isEqualTo(BookingStatus.CANCELLED));
    assertThat(told(resident)).containsExactly(BookingTemplates.CANCELLED);
  }

  /** FUND-13: what is over is not booked, and not for days after its end. */
  @Test
  void noHourIsOpenAfterAPaperHasRunOutUntilANewOneWasChecked() {
    var room = aResource.listed(liaison, worker, Rooms.open(Rooms.WEEKEND), saturday);
    var sunday = saturday.plusDays(1);
    assertThat(hours(room, saturday)).isPositive();
    assertThat(hours(room, sunday)).isZero();
    bookings.book(resident, room, Rooms.at(saturday, "09:00"));
    var after =
        catchThrowableOfType(
            Invalid.class, () -> bookings.book(resident, room, Rooms.at(sunday, "09:00")));
    assertThat(after.errors().getFirst().code()).isEqualTo(BookingError.NOT_OPEN);
    clock.advance(Duration.ofDays(9));
    var later = Rooms.at(saturday.plusWeeks(3), "09:00");
    var over = catchThrowableOfType(Refused.class, () -> bookings.book(resident, room, later));
    assertThat(over.code()).isEqualTo(BookingError.NOT_BOOKABLE);
    aResource.papers(worker, room, saturday.plusYears(1));
    assertThat(bookings.book(resident, room, later)).hasSize(1);
  }

  @Test
  void aTimeIsGivenBackWhileTheResourceIsCheckedAgain() {
    var room = listed();
    var booked = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    var second = town.actor(community, "resident");
    var waits = bookings.book(second, room, Rooms.waiting(saturday)).getFirst();
    resources.revise(liaison, room, Rooms.open(Rooms.WEEKEND));
    bookings.cancel(resident, booked, new CancelBooking("", ""));
    assertThat(reading.find(resident, booked).status()).isEqualTo(BookingStatus.CANCELLED);
    assertThat(reading.find(second, waits).status()).isEqualTo(BookingStatus.WAITING);
    resources.move(worker, room, new MoveResource("LIST", ""));
    await()
        .untilAsserted(
            () -> assertThat(reading.find(second, waits).status()).isEqualTo(BookingStatus.BOOKED));
  }

  private int hours(UUID resource, LocalDate day) {
    return reading.calendar(resident.scope(), community, resource, Optional.of(day)).rows().size();
  }

  private UUID listed() {
    return aResource.listed(liaison, worker, Rooms.open(Rooms.WEEKEND));
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }
}
