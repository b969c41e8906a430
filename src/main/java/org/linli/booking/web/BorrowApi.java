package org.linli.booking.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.booking.BookResource;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingReading;
import org.linli.booking.BookingView;
import org.linli.booking.BorrowedTime;
import org.linli.booking.CancelBooking;
import org.linli.booking.Nearby;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.resources.SharedResource;
import org.linli.web.Neighbour;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sharing between communities over JSON. */
@RestController
@RequestMapping("/api/c/{community}/booking")
class BorrowApi {

  private final Nearby nearby;
  private final BookingReading reading;
  private final BookingManagement bookings;

  BorrowApi(Nearby nearby, BookingReading reading, BookingManagement bookings) {
    this.nearby = nearby;
    this.reading = reading;
    this.bookings = bookings;
  }

  /** What communities around share with this one. */
  @GetMapping("/nearby")
  Found nearby(Community community, Paging paging) {
    var slice = nearby.of(community, paging);
    return new Found(slice.rows(), slice.next().map(String::valueOf));
  }

  /** What the caller has in other communities. */
  @GetMapping("/borrowed")
  List<BorrowedTime> borrowed(Actor actor) {
    return reading.borrowed(actor);
  }

  /** For who belongs to another community; answers with all that was booked. */
  @PostMapping("/resource/{resource}/borrow")
  ResponseEntity<List<BookingView>> borrow(
      Neighbour from, @PathVariable UUID resource, @RequestBody BookResource command) {
    var booked = bookings.borrow(from.actor(), from.home(), resource, command);
    return ResponseEntity.status(201)
        .body(booked.stream().map(id -> reading.find(from.actor(), id)).toList());
  }

  @GetMapping("/lent/{lent}")
  BookingView lent(Neighbour from, @PathVariable UUID lent) {
    return reading.find(from.actor(), lent);
  }

  /** Answers with what the caller still has with this lender. */
  @PostMapping("/lent/{lent}/cancel")
  ResponseEntity<List<BookingView>> cancel(
      Neighbour from, @PathVariable UUID lent, @RequestBody CancelBooking command) {
    bookings.cancel(from.actor(), lent, command);
    return ResponseEntity.ok(reading.mine(from.actor()));
  }

  /**
   * One page of what is shared.
   *
   * @param next pass it as {@code after} to read on
   */
  record Found(List<SharedResource> resources, Optional<String> next) {}
}
