package org.linli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.booking.BookResource;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingPermission;
import org.linli.booking.BookingReading;
import org.linli.booking.CheckBooking;
import org.linli.booking.ResourceCalendar.State;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Population;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Who used what over the last four weeks, and who has booked for the next days, somebody of another
 * community among them (RES-3, RES-5).
 */
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
  private final DemoCast cast;
  private final CommunityDirectory communities;
  private final BookingManagement bookings;
  private final BookingReading reading;
  private final ResourceReading resources;
  private final DemoClock clock;

  TownBookings(
      TownStaff staff,
      DemoCast cast,
      CommunityDirectory communities,
      BookingManagement bookings,
      BookingReading reading,
      ResourceReading resources,
      DemoClock clock) {
    this.staff = staff;
    this.cast = cast;
    this.communities = communities;
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
    lend(community, population, days);
    var past = reading.toCheck(worker);
    for (var index = 0; index < past.size() - 2; index++) { // two still wait for an answer
      bookings.check(worker, past.get(index).id(), new CheckBooking(index % 8 == 7 ? "no" : "yes"));
    }
  }

  /** The neighbour of the first community is somebody whom one can be. */
  private void lend(Community community, Population population, StoryDays days) {
    var first = DemoTown.THREE.getFirst();
    var town = population.town().code().equals(first.code()) ? DemoTown.THREE.get(1) : first;
    communities
        .byCode(town.code())
        .ifPresent(
            home -> {
              var account =
                  town.equals(first)
                      ? cast.account(DemoPerson.RESIDENT)
                      : staff.worker(town, home).accountId();
              var guest = guest(account, community);
              clock.at(days.on(2, 10, 0), () -> borrow(guest, home, community));
            });
  }

  private static Actor guest(UUID account, Community community) {
    return new Actor(
        account,
        Scope.of(community.id()),
        Channel.SYSTEM,
        Optional.empty(),
        new Grants(Set.of(BookingPermission.BOOK.code()), Optional.empty()));
  }

  /** The first hour that is free in the second week, of the first resource for everybody. */
  private void borrow(Actor guest, Community home, Community community) {
    var today = Dates.day(clock.instant());
    for (var resource : resources.listed(guest)) {
      for (var ahead = COMING_DAYS; ahead < 2 * COMING_DAYS; ahead++) {
        var day = today.plusDays(ahead);
        var hours = free(guest, community, resource, day, 1);
        if (resource.what().forNeighbours() && !hours.isEmpty()) {
          bookings.borrow(
              guest,
              home,
              resource.id(),
              new BookResource(day.toString(), hours, "1", "邻居来学一学", "", "", "", ""));
          return;
        }
      }
    }
  }

  private String free(
      Actor actor, Community community, ResourceView resource, LocalDate day, int most) {
    return reading
        .calendar(actor.scope(), community, resource.id(), Optional.of(day))
        .rows()
        .stream()
        .filter(row -> row.state() == State.FREE)
        .limit(most)
        .map(row -> row.hour().begins())
        .collect(Collectors.joining("\n"));
  }

  private void book(
      Actor worker, Community community, ResourceView resource, LocalDate day, Party party) {
    var hours = free(worker, community, resource, day, 2);
    if (!hours.isEmpty()) {
      var people = resource.what().capacity().map(it -> Math.min(it, party.size())).orElse(1);
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
