package org.linli.booking.web;

import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingReading;
import org.linli.booking.BookingStatus;
import org.linli.booking.Nearby;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Neighbour;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What communities share: found from one's own, booked and given back with the lender (RES-3). */
@Controller
class BorrowPages {

  private final Nearby nearby;
  private final BookingReading reading;
  private final BookingManagement bookings;
  private final BookingScreens screens;
  private final Templates templates;

  BorrowPages(
      Nearby nearby,
      BookingReading reading,
      BookingManagement bookings,
      BookingScreens screens,
      Templates templates) {
    this.nearby = nearby;
    this.reading = reading;
    this.bookings = bookings;
    this.screens = screens;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/booking/nearby")
  View nearby(Layout page, Community community, Paging paging) {
    return Screen.ok(templates.bookingNearby(page, nearby.of(community, paging)));
  }

  @PostMapping("/c/{community}/booking/resource/{resource}/borrow")
  View borrow(
      Neighbour from,
      Layout page,
      Community community,
      @PathVariable UUID resource,
      FormState form) {
    var actor = from.actor();
    try {
      var booked = bookings.borrow(actor, from.home(), resource, BookingForms.book(form));
      return Redirect.to(community.path() + "/booking/lent/" + booked.getFirst() + "?booked");
    } catch (Invalid invalid) {
      var visitor = new Visitor(Optional.empty(), Optional.of(from));
      return Screen.rejected(
          screens.calendar(
              visitor,
              actor.scope(),
              page,
              community,
              resource,
              form.value("day"),
              form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/booking/lent/{lent}")
  View lent(Neighbour from, Layout page, @PathVariable UUID lent) {
    var booking = reading.find(from.actor(), lent);
    return Screen.ok(screens.lent(from, page, booking, FormState.empty()));
  }

  @PostMapping("/c/{community}/booking/lent/{lent}/cancel")
  View cancel(Neighbour from, Community community, @PathVariable UUID lent, FormState form) {
    var waited = reading.find(from.actor(), lent).status() == BookingStatus.WAITING;
    bookings.cancel(from.actor(), lent, BookingForms.cancel(form));
    return Redirect.to(
        waited ? from.home().path() + "/booking/mine" : community.path() + "/booking/lent/" + lent);
  }
}
