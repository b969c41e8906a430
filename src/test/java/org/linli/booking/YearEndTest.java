package org.linli.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** RES-3: opening hours that go on after midnight, here into another year. */
@IntegrationTest
class YearEndTest {

  @Autowired private BookingManagement bookings;
  @Autowired private BookingReading reading;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  @Test
  void hoursUpToMidnightAndFromMidnightOnAreBookedOnTheirDays() {
    var community = town.newCommunity();
    var resident = town.actor(community, "resident");
    var hall =
        aResource.listed(
            town.actor(community, "liaison"),
            town.actor(community, "community-worker"),
            Rooms.open("4 22:00-24:00\n5 00:00-02:00"));
    var newYearsEve = LocalDate.of(2026, 12, 31);
    clock.advance(Duration.ofDays(60));
    bookings.book(resident, hall, Rooms.at(newYearsEve, "22:00\n23:00"));
    bookings.book(resident, hall, Rooms.at(newYearsEve.plusDays(1), "00:00\n01:00"));
    assertThat(reading.mine(resident))
        .extracting(BookingView::day, BookingView::begins, BookingView::ends)
        .containsExactly(
            tuple("2026-12-31", "22:00", "24:00"), tuple("2027-01-01", "00:00", "02:00"));
  }
}
