package org.linli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.booking.BookResource;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingReading;
import org.linli.booking.CheckBooking;
import org.linli.booking.ResourceCalendar.State;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who used what over the last four weeks, and who has booked for the next days (RES-3, RES-5). */
@Component
@Profile("demo")
class TownBookings implements TownPart {

  private static final int PAST_DAYS = 27;
  private static final int COMING_DAYS = 9;

  /** Of three times that are open, so many are booked. */
  private static final int EVERY = 3;

  private static final List<Party> PARTIES =
      List.of(
          new Party("合唱队", "排练", "18"),
          new Party("四点半学堂", "孩子写作业", "12"),
          new Party("读书会", "读《边城》", "9"),
          new Party("手机班", "教老人用手机", "11"));

  /** Those for whom somebody comes, where it is no room. */
  private static final List<Party> AT_HOME =
      List.of(
          new Party("12 栋的两位老人", "上门", "2"),
          new Party("腿脚不便的人家", "上门", "1"),
          new Party("21 栋的老人", "上门", "1"));

  private final TownStaff staff;
  private final BookingManagement bookings;
  private final BookingReading reading;
  private final ResourceReading resources;
  private final DemoClock clock;

  TownBookings(
      TownStaff staff,
      BookingManagement bookings,
      BookingReading reading,
      ResourceReading resources,
      DemoClock clock) {
    this.staff = staff;
    this.bookings = bookings;
    this.reading = reading;
    this.resources = resources;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    return !reading.mine(worker).isEmpty() || !reading.had(worker).isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var days = new StoryDays(clock.instant());
    var today = Dates.day(days.now());
    var open = 0;
    for (var resource : resources.listed(worker)) {
      for (var day = -PAST_DAYS; day <= COMING_DAYS; day++) {
        if (!resource.what().slots().byAppointment() && open++ % EVERY != 0) {
          var room = resource.what().kind() == ResourceKind.VENUE;
          var parties = room ? PARTIES : AT_HOME;
          var party = parties.get(open / EVERY % parties.size());
          var at = days.on(Math.max(1 - day, 1), 9, 0);
          var on = today.plusDays(day);
          clock.at(at, () -> book(worker, community, resource, on, party));
        }
      }
    }
    var past = reading.toCheck(worker);
    for (var index = 0; index < past.size() - 2; index++) { // two still wait for an answer
      bookings.check(worker, past.get(index).id(), new CheckBooking(index % 8 == 7 ? "no" : "yes"));
    }
  }

  private void book(
      Actor worker, Community community, ResourceView resource, LocalDate day, Party party) {
    var free =
        reading.calendar(worker.scope(), community, resource.id(), Optional.of(day)).rows().stream()
            .filter(row -> row.state() == State.FREE)
            .limit(2)
            .map(row -> row.hour().begins())
            .toList();
    if (!free.isEmpty()) {
      var people = resource.what().capacity().map(it -> Math.min(it, party.size())).orElse(1);
      var hours = String.join("\n", free);
      bookings.book(
          worker,
          resource.id(),
          new BookResource(
              day.toString(), hours, "" + people, party.purpose, party.name, "", "", ""));
    }
  }

  private record Party(String name, String purpose, String people) {

    int size() {
      return Integer.parseInt(people);
    }
  }
}
