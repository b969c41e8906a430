package org.linli.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.resources.MoveResource;
import org.linli.resources.ResourceManagement;
import org.linli.testing.AtOnce;
import org.linli.testing.BookingBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** RES-3: what one community shares, people of others book; no time is given twice. */
@IntegrationTest
class SharingModuleTest {

  @Autowired private BookingManagement bookings;
  @Autowired private BookingReading reading;
  @Autowired private BookingNight night;
  @Autowired private BookingPersonalData personal;
  @Autowired private BorrowedTimes borrowed;
  @Autowired private Nearby nearby;
  @Autowired private ResourceManagement resources;
  @Autowired private ResourceBuilder aResource;
  @Autowired private TransactionTemplate transactions;
  @Autowired private OwnNotices inbox;
  @Autowired private MockMvc mvc;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community lender;
  private Community home;
  private Community third;
  private LocalDate saturday = LocalDate.EPOCH;
  private Actor own;
  private Actor worker;
  private Actor liaison;
  private Actor resident;
  private Actor guest;

  @BeforeEach
  void settle() {
    var street = town.newStreet(3);
    lender = street.get(0);
    home = street.get(1);
    third = street.get(2);
    own = town.actor(lender, "resident");
    worker = town.actor(lender, "community-worker");
    liaison = town.actor(lender, "liaison");
    resident = town.actor(home, "resident");
    guest = BookingBuilder.guest(resident, lender);
    saturday =
        Dates.day(clock.instant())
            .plusDays(1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /** The last of two places, asked for by the lender's own and by people of two others at once. */
  @RepeatedTest(5)
  void ofThreeCommunitiesThatWantTheLastPlaceOneHasItAndTheOthersWait() {
    var room = listed("everybody", "2");
    bookings.book(worker, room, named("读书会"));
    var other = town.actor(third, "resident");
    var there = BookingBuilder.guest(other, lender);
    var outcomes =
        AtOnce.all(
            Stream.<Callable<List<UUID>>>of(
                    () -> bookings.book(own, room, Rooms.waiting(saturday)),
                    () -> bookings.borrow(guest, home, room, Rooms.waiting(saturday)),
                    () -> bookings.borrow(there, third, room, Rooms.waiting(saturday)))
                .toList());
    assertThat(outcomes).as("nobody is dropped").allMatch(AtOnce.Outcome::succeeded);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        Stream.concat(
                            reading.mine(own).stream().map(BookingView::status),
                            Stream.of(resident, other).flatMap(this::statuses)))
                    .containsExactlyInAnyOrder(
                        BookingStatus.BOOKED, BookingStatus.WAITING, BookingStatus.WAITING));
  }

  @Test
  void whatIsBookedElsewhereStandsAtHomeAndFollowsWhatTheLenderDoes() {
    var room = listed("everybody", "");
    var booked = bookings.borrow(guest, home, room, Rooms.at(saturday, "09:00")).getFirst();
    assertThat(told(liaison)).containsExactly(BookingTemplates.BOOKED);
    var seen = reading.find(liaison, booked);
    assertThat(seen.guest()).contains(new BookingView.Guest(home.id(), home.name()));
    assertThat(seen.party().name()).isEqualTo("测试人");
    awaitAtHome(BookingStatus.BOOKED);
    assertThat(reading.borrowed(resident).getFirst().lender()).isEqualTo(lender.name());
    assertThat(told(resident)).isEmpty();
    bookings.cancel(liaison, booked, new CancelBooking("教室要考试", ""));
    awaitAtHome(BookingStatus.CANCELLED);
    assertThat(told(resident)).containsExactly(BookingTemplates.CANCELLED);
    assertThat(told(guest)).as("at home, not with the lender").isEmpty();
    assertThat(reading.find(guest, booked).reason()).isEqualTo("教室要考试");
  }

  @Test
  void whoWaitsMovesUpWhoeverGivesBackAndIsToldAtHome() {
    var room = listed("everybody", "");
    var booked = bookings.book(own, room, Rooms.at(saturday, "09:00")).getFirst();
    bookings.borrow(guest, home, room, Rooms.waiting(saturday));
    awaitAtHome(BookingStatus.WAITING);
    bookings.cancel(own, booked, new CancelBooking("", ""));
    awaitAtHome(BookingStatus.BOOKED);
    assertThat(told(resident)).containsExactly(BookingTemplates.MOVED_UP);
    var lent = reading.mine(guest).getFirst();
    bookings.cancel(guest, lent.id(), new CancelBooking("", ""));
    awaitAtHome(BookingStatus.CANCELLED);
    assertThat(told(resident)).as("who gives it back knows").hasSize(1);
  }

  @Test
  void whoWaitsForWhatIsWithdrawnIsToldThoughNothingOfItIsLeft() {
    var room = listed("everybody", "");
    bookings.book(own, room, Rooms.at(saturday, "09:00"));
    bookings.borrow(guest, home, room, Rooms.waiting(saturday));
    resources.move(liaison, room, new MoveResource("WITHDRAW", ""));
    awaitAtHome(BookingStatus.CANCELLED);
    assertThat(told(resident)).containsExactly(BookingTemplates.CANCELLED);
  }

  /** Events come twice and late: what is over does not come back. */
  @Test
  void anOlderEventChangesNothing() {
    var room = listed("everybody", "");
    var booked = bookings.borrow(guest, home, room, Rooms.at(saturday, "09:00")).getFirst();
    awaitAtHome(BookingStatus.BOOKED);
    var before = reading.borrowed(resident).getFirst().booking();
    var earlier = clock.instant().minusSeconds(60);
    clock.advance(Duration.ofMinutes(1));
    bookings.cancel(guest, booked, new CancelBooking("", ""));
    awaitAtHome(BookingStatus.CANCELLED);
    var late = new BorrowedTimeChanged(Ids.next(), home.id(), before, true, earlier);
    within(resident, () -> deliver(late));
    within(resident, () -> deliver(late));
    assertThat(statuses(resident)).containsExactly(BookingStatus.CANCELLED);
    assertThat(told(resident)).hasSize(1);
  }

  @Test
  void whatIsForTheCommunityAloneIsNotLentNorListedNearby() {
    var room = listed("residents", "");
    var shared = listed("everybody", "");
    var refused =
        catchThrowableOfType(
            Refused.class, () -> bookings.borrow(guest, home, room, Rooms.at(saturday, "09:00")));
    assertThat(refused.code()).isEqualTo(BookingError.ASK_THE_COMMUNITY);
    assertThat(nearby.of(home, Paging.first()).rows())
        .extracting(it -> it.resource().id())
        .startsWith(shared)
        .doesNotContain(room);
    assertThat(nearby.of(lender, Paging.first()).rows())
        .extracting(it -> it.resource().id())
        .as("others' only")
        .doesNotContain(shared);
  }

  @Test
  void aNeighbourFindsBooksAndGivesBackByClicking() throws Exception {
    var room = listed("everybody", "");
    var calendar = lender.path() + "/booking/resource/" + room;
    assertThat(page(home.path() + "/booking/nearby")).contains(lender.name(), calendar);
    assertThat(page(calendar)).contains(calendar + "/borrow", home.name(), "name=\"phone\"");
    assertThat(send(calendar + "/borrow", "").getContentAsString(StandardCharsets.UTF_8))
        .contains("请至少选一段时间", "合唱队排练");
    var sent = send(calendar + "/borrow", "09:00");
    var lent = Objects.requireNonNull(sent.getHeader("Location"));
    assertThat(lent).startsWith(lender.path() + "/booking/lent/");
    var shown = page(lent.replace("?booked", ""));
    assertThat(shown).contains("合唱队排练", home.path() + "/booking/mine");
    awaitAtHome(BookingStatus.BOOKED);
    assertThat(page(home.path() + "/booking/mine"))
        .contains(lent.replace("?booked", ""), lender.name());
    send(lent.replace("?booked", "") + "/cancel", "");
    awaitAtHome(BookingStatus.CANCELLED);
  }

  @Test
  void nobodyHasThePagesOfMembersAtANeighbours() throws Exception {
    for (var page : List.of("/booking/mine", "/booking/desk", "/resources/mine")) {
      assertThat(response(lender.path() + page).getStatus()).as(page).isEqualTo(403);
    }
    var itself = home.path() + "/booking/lent/" + UUID.randomUUID();
    assertThat(response(itself).getStatus()).as("no neighbour at home").isEqualTo(403);
  }

  private String page(String path) throws Exception {
    return response(path).getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse response(String path) throws Exception {
    return mvc.perform(get(path).with(authentication(Town.token(resident.accountId()))))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse send(String path, String hours) throws Exception {
    return mvc.perform(
            post(path)
                .with(authentication(Town.token(resident.accountId())))
                .with(csrf())
                .param("_key", UUID.randomUUID().toString())
                .param("day", saturday.toString())
                .param("hours", hours)
                .param("people", "4")
                .param("purpose", "合唱队排练"))
        .andReturn()
        .getResponse();
  }

  @Test
  void whoIsErasedAtHomeIsErasedWithTheLenderAndTheTimeIsFree() {
    var room = listed("everybody", "");
    var booked = bookings.borrow(guest, home, room, Rooms.at(saturday, "09:00")).getFirst();
    awaitAtHome(BookingStatus.BOOKED);
    assertThat(within(resident, () -> personal.about(resident, resident.accountId()))).hasSize(1);
    within(resident, () -> personal.erase(resident, resident.accountId()));
    await().untilAsserted(() -> assertThat(reading.find(liaison, booked).party().name()).isEmpty());
    assertThat(reading.find(liaison, booked).status()).isEqualTo(BookingStatus.CANCELLED);
  }

  @Test
  void whatWasLongAgoIsForgottenAtHomeToo() {
    bookings.borrow(guest, home, listed("everybody", ""), Rooms.at(saturday, "09:00"));
    awaitAtHome(BookingStatus.BOOKED);
    clock.advance(Duration.ofDays(200));
    night.run();
    assertThat(within(resident, () -> borrowed.of(home.id(), resident.accountId()))).isEmpty();
  }

  private boolean deliver(BorrowedTimeChanged event) {
    borrowed.take(event);
    return true;
  }

  private void awaitAtHome(BookingStatus status) {
    await().untilAsserted(() -> assertThat(statuses(resident)).containsExactly(status));
  }

  private Stream<BookingStatus> statuses(Actor somebody) {
    return reading.borrowed(somebody).stream().map(it -> it.booking().status());
  }

  private UUID listed(String audience, String atOnce) {
    return aResource.listed(
        liaison, worker, Rooms.offer("AS_USUAL", "", Rooms.WEEKEND, atOnce, audience));
  }

  private BookResource named(String name) {
    return new BookResource(saturday.toString(), "09:00", "3", "读书", name, "", "", "");
  }

  private <T> T within(Actor actor, Supplier<T> work) {
    return Scope.in(actor.scope(), () -> transactions.execute(status -> work.get()));
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }
}
