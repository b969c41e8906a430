package org.linli.testing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.linli.booking.BookResource;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingReading;
import org.linli.booking.CancelBooking;
import org.linli.booking.ResourceCalendar.State;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;

/** Books resources through the product's own facades. */
public final class BookingBuilder {

  private static final int WEEKS = 12;

  private final AtomicInteger moved = new AtomicInteger();

  private final BookingManagement bookings;
  private final BookingReading reading;
  private final Clock clock;

  public BookingBuilder(BookingManagement bookings, BookingReading reading, Clock clock) {
    this.bookings = bookings;
    this.reading = reading;
    this.clock = clock;
  }

  /** What has not been given back already. */
  public void giveBack(Actor resident, UUID booking) {
    if (reading.find(resident, booking).ahead(clock.instant())) {
      bookings.cancel(resident, booking, new CancelBooking("", ""));
    }
  }

  /** Moves it to a time that is over, each to one of its own: nobody can book the past. */
  public void begins(Sql sql, UUID booking) {
    sql.list(
        """
        update booking.booking set starts_at = starts_at - interval '%1$d weeks',
          ends_at = ends_at - interval '%1$d weeks'
        where booking_id = '%2$s' returning 1
        """
            .formatted(WEEKS + moved.getAndIncrement(), booking));
  }

  /** Somebody of another community as a guest of this one. */
  public static Actor guest(Actor neighbour, Community lender) {
    return new Actor(
        neighbour.accountId(),
        Scope.of(lender.id()),
        neighbour.channel(),
        Optional.empty(),
        new Grants(Set.of("booking:book"), Optional.empty()));
  }

  /** The first hour that is free, for somebody of another community. */
  public UUID lent(
      Actor neighbour, Community home, Community lender, UUID resource, String purpose) {
    var guest = guest(neighbour, lender);
    return first(
        guest,
        lender,
        resource,
        purpose,
        command -> bookings.borrow(guest, home, resource, command));
  }

  /** The first hour that is free. */
  public UUID next(Actor resident, Community community, UUID resource, String purpose) {
    return first(
        resident,
        community,
        resource,
        purpose,
        command -> bookings.book(resident, resource, command));
  }

  private UUID first(
      Actor resident,
      Community community,
      UUID resource,
      String purpose,
      Function<BookResource, List<UUID>> books) {
    var today = Dates.day(clock.instant());
    for (var week = 0; week < WEEKS; week++) {
      var there =
          reading.calendar(
              resident.scope(), community, resource, Optional.of(today.plusWeeks(week)));
      for (var day : there.days()) {
        var open = reading.calendar(resident.scope(), community, resource, Optional.of(day.day()));
        var free = open.rows().stream().filter(row -> row.state() == State.FREE).findFirst();
        if (free.isPresent()) {
          var hours = free.get().hour().begins();
          var command = new BookResource(day.day().toString(), hours, "6", purpose, "", "", "", "");
          return books.apply(command).getFirst();
        }
      }
    }
    throw new AssertionError("Nothing is free");
  }
}
