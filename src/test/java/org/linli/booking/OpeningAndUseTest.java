package org.linli.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Days of the official calendar of 2026: when it is open (RES-3), and how much of that is used
 * (RES-5).
 */
@IntegrationTest
class OpeningAndUseTest {

  private static final LocalDate SATURDAY = LocalDate.of(2026, 9, 12);
  private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 10, 10);

  private static final String EVERY_DAY =
      "1 18:00-20:00\n2 18:00-20:00\n3 18:00-20:00\n4 18:00-20:00\n5 18:00-20:00\n" + Rooms.WEEKEND;

  @Autowired private BookingManagement bookings;
  @Autowired private BookingReading reading;
  @Autowired private UseReading use;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;

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
  void daysOffHaveTheHoursOfSundayAndWorkingWeekendsThoseOfMonday() {
    var room = listed("", EVERY_DAY);
    assertThat(hours(room, NATIONAL_DAY)).containsExactly("09:00", "10:00", "11:00");
    assertThat(hours(room, MAKE_UP_SATURDAY)).containsExactly("18:00", "19:00");
    var shut = listed("CLOSED", EVERY_DAY);
    assertThat(hours(shut, NATIONAL_DAY)).isEmpty();
    var asUsual = listed("AS_USUAL", EVERY_DAY);
    assertThat(hours(asUsual, NATIONAL_DAY)).containsExactly("18:00", "19:00");
    assertThat(hours(asUsual, MAKE_UP_SATURDAY)).containsExactly("09:00", "10:00", "11:00");
  }

  /** RES-5: the figures agree with the bookings to the hour. */
  @Test
  void useIsCountedFromBookingsAndWhatStandsIdleIsSaid() {
    var room = listed("AS_USUAL", Rooms.WEEKEND);
    var used = bookings.book(resident, room, Rooms.at(SATURDAY, "09:00\n10:00")).getFirst();
    var missed = bookings.book(resident, room, Rooms.at(SATURDAY, "11:00")).getFirst();
    var given = bookings.book(resident, room, Rooms.at(SATURDAY.plusDays(1), "09:00")).getFirst();
    bookings.cancel(resident, given, new CancelBooking("", ""));
    clock.advance(Duration.ofDays(14));
    bookings.check(liaison, used, new CheckBooking("yes"));
    assertThat(reading.toCheck(liaison)).extracting(BookingView::id).containsExactly(missed);
    bookings.check(liaison, missed, new CheckBooking("no"));
    var figures = use.month(worker, YearMonth.of(2026, 9)).resources().getFirst();
    assertThat(figures.open()).as("two weekends of six hours").isEqualTo(12);
    assertThat(figures.used()).isEqualTo(2);
    assertThat(figures.missed()).isOne();
    assertThat(figures.percent()).contains(16);
    assertThat(use.idle(worker)).extracting(it -> it.resource().id()).containsExactly(room);
    assertThat(use.idle(liaison)).hasSize(1);
    assertThat(use.idle(town.actor(community, "liaison"))).isEmpty();
  }

  /** A closed day within a series is skipped like one that is taken. */
  @Test
  void aSeriesSkipsDaysOnWhichItIsClosed() {
    var room = listed("CLOSED", EVERY_DAY);
    var thursdays =
        new BookResource(
            NATIONAL_DAY.minusWeeks(1).toString(), "18:00", "", "排练", "", "", "3", "skip");
    assertThat(bookings.book(resident, room, thursdays)).hasSize(2);
    assertThat(reading.mine(resident))
        .extracting(BookingView::day)
        .containsExactly("2026-09-24", "2026-10-08");
  }

  private UUID listed(String onHolidays, String slots) {
    var offer = Rooms.offer(onHolidays, "", slots, "", "residents");
    return aResource.listed(liaison, worker, offer);
  }

  private List<String> hours(UUID resource, LocalDate day) {
    return reading.calendar(resident.scope(), community, resource, Optional.of(day)).rows().stream()
        .map(row -> row.hour().begins())
        .toList();
  }
}
