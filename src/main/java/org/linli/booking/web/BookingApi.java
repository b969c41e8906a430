package org.linli.booking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.booking.BookResource;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingReading;
import org.linli.booking.BookingView;
import org.linli.booking.CancelBooking;
import org.linli.booking.CheckBooking;
import org.linli.booking.ResourceCalendar;
import org.linli.booking.UseFigures;
import org.linli.booking.UseReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bookings over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/booking")
class BookingApi {

  private final BookingManagement bookings;
  private final BookingReading reading;
  private final UseReading use;
  private final Clock clock;

  BookingApi(BookingManagement bookings, BookingReading reading, UseReading use, Clock clock) {
    this.bookings = bookings;
    this.reading = reading;
    this.use = use;
    this.clock = clock;
  }

  /**
   * Seven days of a resource, and one hour by hour: the first that has some free if none is said.
   */
  @GetMapping("/resource/{resource}")
  ResourceCalendar calendar(
      Scope scope,
      Community community,
      @PathVariable UUID resource,
      @RequestParam Optional<LocalDate> day) {
    return reading.calendar(scope, community, resource, day);
  }

  /** Answers with all that was booked, those that wait included. */
  @PostMapping("/resource/{resource}")
  ResponseEntity<List<BookingView>> book(
      Actor actor, @PathVariable UUID resource, @RequestBody BookResource command) {
    var booked = bookings.book(actor, resource, command);
    return ResponseEntity.status(201)
        .body(booked.stream().map(id -> reading.find(actor, id)).toList());
  }

  /** What the caller booked or waits for. */
  @GetMapping("/mine")
  List<BookingView> mine(Actor actor) {
    return reading.mine(actor);
  }

  @GetMapping("/{booking:[0-9a-f]{8}-.*}")
  BookingView show(Actor actor, @PathVariable UUID booking) {
    return reading.find(actor, booking);
  }

  /** Answers with what the caller still has. */
  @PostMapping("/{booking}/cancel")
  ResponseEntity<List<BookingView>> cancel(
      Actor actor, @PathVariable UUID booking, @RequestBody CancelBooking command) {
    bookings.cancel(actor, booking, command);
    return ResponseEntity.ok(reading.mine(actor));
  }

  @PostMapping("/{booking}/check")
  ResponseEntity<BookingView> check(
      Actor actor, @PathVariable UUID booking, @RequestBody CheckBooking command) {
    bookings.check(actor, booking, command);
    return ResponseEntity.ok(reading.find(actor, booking));
  }

  /** Seven days of what the caller keeps. */
  @GetMapping("/desk")
  List<BookingView> desk(Actor actor, @RequestParam(required = false) LocalDate from) {
    return reading.desk(actor, from == null ? today() : from);
  }

  /** How much of what the caller keeps is used in a month; this month if none is said. */
  @GetMapping("/figures")
  UseFigures figures(Actor actor, @RequestParam(required = false) YearMonth month) {
    return use.month(actor, month == null ? YearMonth.from(today()) : month);
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
