package org.linli.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linli.booking.ResourceCalendar.State;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** RES-3: who has a resource for when; RES-5: how much of what is open is used. */
@IntegrationTest
class BookingModuleTest {

  private static final String EVERY_DAY =
      Rooms.WEEKEND
          + IntStream.rangeClosed(1, 7)
              .mapToObj(day -> "\n" + day + " 00:00-01:00")
              .collect(Collectors.joining());

  @Autowired private BookingManagement bookings;
  @Autowired private BookingReading reading;
  @Autowired private BookingNight night;
  @Autowired private BookingPersonalData personal;
  @Autowired private TransactionTemplate transactions;
  @Autowired private UseReading use;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private OwnNotices inbox;

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
  void ofManyWhoBookTheSameHourAtOnceOneHasIt() {
    var room = listed("", Rooms.WEEKEND, "");
    var people = IntStream.range(0, 8).mapToObj(each -> town.actor(community, "resident")).toList();
    var outcomes =
        AtOnce.all(
            people.stream()
                .<Callable<List<UUID>>>map(
                    each -> () -> bookings.book(each, room, Rooms.at(saturday, "09:00\n10:00")))
                .toList());
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(people.stream().mapToInt(each -> reading.mine(each).size()).sum()).isOne();
  }

  @Test
  void threeWheelchairsAreGivenThreeTimesHoweverManyAskAtOnce() {
    var chairs = listed("", Rooms.WEEKEND, "3");
    var people = IntStream.range(0, 8).mapToObj(each -> town.actor(community, "resident")).toList();
    var outcomes =
        AtOnce.all(
            people.stream()
                .<Callable<List<UUID>>>map(
                    each -> () -> bookings.book(each, chairs, Rooms.at(saturday, "09:00")))
                .toList());
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(3);
    assertThat(row(chairs, saturday, "09:00").left()).isZero();
    assertThat(row(chairs, saturday, "10:00").left()).isEqualTo(3);
  }

  @Test
  void hoursMustFollowEachOtherBeOpenAndLieAhead() {
    var room = listed("", EVERY_DAY, "");
    assertInvalid(
        BookingError.NOT_TOGETHER,
        () -> bookings.book(resident, room, Rooms.at(saturday, "09:00\n11:00")));
    assertInvalid(
        BookingError.NOT_OPEN, () -> bookings.book(resident, room, Rooms.at(saturday, "08:00")));
    var today = Dates.day(clock.instant());
    assertInvalid(
        BookingError.IS_PAST, () -> bookings.book(resident, room, Rooms.at(today, "00:00")));
    assertInvalid(
        BookingError.TOO_FAR,
        () -> bookings.book(resident, room, Rooms.at(saturday.plusWeeks(20), "09:00")));
    assertThat(reading.mine(resident)).isEmpty();
  }

  @Test
  void theCalendarOpensOnTheFirstDayWithSomethingFree() {
    var room = listed("", Rooms.WEEKEND, "");
    var first = reading.calendar(resident.scope(), community, room, Optional.empty());
    assertThat(first.day().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(first.anyFree()).isTrue();
  }

  @Test
  void eightyPeopleDoNotFitARoomForThirty() {
    var room = listed("30", Rooms.WEEKEND, "");
    var command = new BookResource(saturday.toString(), "09:00", "80", "开会", "", "", "", "");
    assertInvalid(BookingError.TOO_MANY_PEOPLE, () -> bookings.book(resident, room, command));
  }

  @Test
  void aSeriesIsBookedWholeOrNotAtAllOrSkipsWhatIsTaken() {
    var room = listed("AS_USUAL", "", Rooms.WEEKEND, "");
    bookings.book(
        town.actor(community, "resident"), room, Rooms.at(saturday.plusWeeks(1), "09:00"));
    assertInvalid(BookingError.TAKEN, () -> bookings.book(resident, room, weekly("")));
    assertThat(reading.mine(resident)).isEmpty();
    assertThat(bookings.book(resident, room, weekly("skip"))).hasSize(2);
    var first = reading.mine(resident).getFirst();
    bookings.cancel(resident, first.id(), new CancelBooking("", "yes"));
    assertThat(reading.mine(resident))
        .extracting(BookingView::status)
        .containsOnly(BookingStatus.CANCELLED);
    assertThat(row(room, saturday, "09:00").state()).isEqualTo(State.FREE);
  }

  @Test
  void whoWaitsGetsTheTimeThatIsGivenBackAndIsTold() {
    var room = listed("", Rooms.WEEKEND, "");
    var booked = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    var second = town.actor(community, "resident");
    var third = town.actor(community, "resident");
    var waits = bookings.book(second, room, Rooms.waiting(saturday)).getFirst();
    var waitsLonger = bookings.book(third, room, Rooms.waiting(saturday)).getFirst();
    assertThat(reading.queue(second, reading.find(second, waits))).contains(1);
    assertThat(reading.queue(third, reading.find(third, waitsLonger))).contains(2);
    bookings.cancel(resident, booked, new CancelBooking("", ""));
    assertThat(reading.find(second, waits).status()).isEqualTo(BookingStatus.BOOKED);
    assertThat(reading.find(third, waitsLonger).status()).isEqualTo(BookingStatus.WAITING);
    assertThat(told(second)).containsExactly(BookingTemplates.MOVED_UP);
    assertThat(told(third)).isEmpty();
  }

  @Test
  void whoWaitsAlreadyIsToldSo() {
    var room = listed("", Rooms.WEEKEND, "");
    bookings.book(resident, room, Rooms.at(saturday, "09:00"));
    var second = town.actor(community, "resident");
    bookings.book(second, room, Rooms.waiting(saturday));
    assertInvalid(
        BookingError.WAITS_ALREADY, () -> bookings.book(second, room, Rooms.waiting(saturday)));
    assertThat(reading.mine(second)).hasSize(1);
    assertThat(told(liaison)).as("of what was booked, not of who waits").hasSize(1);
  }

  /** Whoever queues at the moment at which a time is given back gets it or is not left behind. */
  @RepeatedTest(8)
  void noTimeIsFreeWhileSomebodyWaitsForIt() {
    var room = listed("", Rooms.WEEKEND, "");
    var booked = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    var people = IntStream.range(0, 3).mapToObj(each -> town.actor(community, "resident")).toList();
    var works = new ArrayList<Callable<Boolean>>();
    works.add(
        () -> {
          bookings.cancel(resident, booked, new CancelBooking("", ""));
          return true;
        });
    people.forEach(
        each -> works.add(() -> !bookings.book(each, room, Rooms.waiting(saturday)).isEmpty()));
    assertThat(AtOnce.all(works)).allMatch(AtOnce.Outcome::succeeded);
    assertThat(people.stream().flatMap(each -> reading.mine(each).stream()))
        .extracting(BookingView::status)
        .containsExactlyInAnyOrder(
            BookingStatus.BOOKED, BookingStatus.WAITING, BookingStatus.WAITING);
  }

  @Test
  void whoIsErasedGivesBackWhatLiesAhead() {
    var room = listed("", Rooms.WEEKEND, "");
    bookings.book(resident, room, Rooms.at(saturday, "09:00"));
    var second = town.actor(community, "resident");
    var waits = bookings.book(second, room, Rooms.waiting(saturday)).getFirst();
    within(worker, () -> personal.erase(worker, resident.accountId()));
    assertThat(reading.find(second, waits).status()).isEqualTo(BookingStatus.BOOKED);
    assertThat(within(worker, () -> personal.about(worker, resident.accountId()))).isEmpty();
  }

  @Test
  void theUnitIsToldAndMayCancelOnlyWithAReasonThatIsPassedOn() {
    var room = listed("", Rooms.WEEKEND, "");
    var booked = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    assertThat(told(liaison)).containsExactly(BookingTemplates.BOOKED);
    assertInvalid(
        KernelError.REQUIRED, () -> bookings.cancel(liaison, booked, new CancelBooking("", "")));
    bookings.cancel(liaison, booked, new CancelBooking("教室要考试", ""));
    assertThat(reading.find(resident, booked).reason()).isEqualTo("教室要考试");
    assertThat(told(resident)).containsExactly(BookingTemplates.CANCELLED);
  }

  @Test
  void othersSeeThatItIsTakenAndNotByWhom() {
    var room = listed("", Rooms.WEEKEND, "");
    var booked = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    var neighbour = town.actor(community, "resident");
    assertRefused(KernelError.NOT_FOUND, () -> reading.find(neighbour, booked));
    var colleague = town.actor(community, "liaison");
    assertRefused(KernelError.NOT_FOUND, () -> reading.find(colleague, booked));
    assertRefused(
        KernelError.NOT_FOUND,
        () -> bookings.cancel(neighbour, booked, new CancelBooking("我要用", "")));
    assertThat(row(room, saturday, "09:00").state()).isEqualTo(State.TAKEN);
    assertThat(reading.find(liaison, booked).party().purpose()).isEqualTo("合唱队排练");
  }

  @Test
  void whatIsForSpecialGroupsIsBookedByItsKeepers() {
    var chairs = listedFor("special-groups");
    assertRefused(
        BookingError.ASK_THE_COMMUNITY,
        () -> bookings.book(resident, chairs, Rooms.at(saturday, "09:00")));
    assertInvalid(
        KernelError.REQUIRED, () -> bookings.book(worker, chairs, Rooms.at(saturday, "09:00")));
    var command =
        new BookResource(saturday.toString(), "09:00", "", "去医院", "赵奶奶", "13900000009", "", "");
    var booked = bookings.book(worker, chairs, command).getFirst();
    assertThat(reading.find(worker, booked).party().name()).isEqualTo("赵奶奶");
  }

  @Test
  void whatIsUsedToSeventyPercentIsNotIdle() {
    var room = listed("AS_USUAL", "", "6 09:00-11:00\n7 09:00-11:00", "");
    var weeks = new BookResource(saturday.toString(), "09:00\n10:00", "", "排练", "", "", "4", "");
    bookings.book(resident, room, weeks);
    var sunday =
        new BookResource(saturday.plusDays(1).toString(), "09:00", "", "排练", "", "", "4", "");
    clock.advance(Duration.ofHours(1));
    bookings.book(resident, room, sunday);
    clock.advance(
        Duration.ofDays(ChronoUnit.DAYS.between(Dates.day(clock.instant()), saturday) + 24));
    assertThat(use.idle(worker)).as("12 of 16 hours").isEmpty();
  }

  /** What is kept in memory for a minute is read again by whoever comes, the public too. */
  @Test
  void anybodySeesTheCalendarWhateverIsInMemory() {
    var room = listed("", Rooms.WEEKEND, "");
    clock.advance(Duration.ofMinutes(5));
    var anybody = Scope.publicOf(community.id());
    assertThat(reading.calendar(anybody, community, room, Optional.of(saturday)).rows()).hasSize(3);
    clock.advance(Duration.ofMinutes(5));
    assertThat(reading.feed(anybody, community, room)).isEmpty();
  }

  @Test
  void whoCameIsForgottenAndTheTimeStays() {
    var room = listed("", Rooms.WEEKEND, "");
    var booked = bookings.book(resident, room, Rooms.at(saturday, "09:00")).getFirst();
    clock.advance(Duration.ofDays(200));
    night.run();
    assertThat(reading.find(resident, booked).party().purpose()).isEmpty();
    assertThat(reading.had(resident)).hasSize(1);
  }

  private UUID listed(String capacity, String slots, String atOnce) {
    return listed("AS_USUAL", capacity, slots, atOnce);
  }

  private UUID listed(String onHolidays, String capacity, String slots, String atOnce) {
    return aResource.listed(
        liaison, worker, Rooms.offer(onHolidays, capacity, slots, atOnce, "residents"));
  }

  private UUID listedFor(String audience) {
    return aResource.listed(
        liaison, worker, Rooms.offer("AS_USUAL", "", Rooms.WEEKEND, "", audience));
  }

  private BookResource weekly(String otherwise) {
    return new BookResource(saturday.toString(), "09:00", "12", "合唱队排练", "", "", "3", otherwise);
  }

  private ResourceCalendar.Row row(UUID resource, LocalDate day, String begins) {
    return reading.calendar(resident.scope(), community, resource, Optional.of(day)).rows().stream()
        .filter(row -> row.hour().begins().equals(begins))
        .findFirst()
        .orElseThrow();
  }

  private <T> T within(Actor actor, Supplier<T> work) {
    return Scope.in(actor.scope(), () -> transactions.execute(status -> work.get()));
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
