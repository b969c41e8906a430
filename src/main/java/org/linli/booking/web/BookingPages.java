package org.linli.booking.web;

import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingReading;
import org.linli.booking.BookingStatus;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Anybody sees what is free; members book it and give it back (RES-3). */
@Controller
class BookingPages {

  private final BookingReading reading;
  private final BookingManagement bookings;
  private final BookingScreens screens;
  private final Templates templates;

  BookingPages(
      BookingReading reading,
      BookingManagement bookings,
      BookingScreens screens,
      Templates templates) {
    this.reading = reading;
    this.bookings = bookings;
    this.screens = screens;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/booking/resource/{resource}")
  View calendar(
      Visitor visitor,
      Scope scope,
      Layout page,
      Community community,
      @PathVariable UUID resource,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String hours) {
    var form = FormState.of(Map.of("hours", hours));
    return Screen.ok(screens.calendar(visitor, scope, page, community, resource, day, form));
  }

  @PostMapping("/c/{community}/booking/resource/{resource}")
  View book(
      Actor actor,
      Visitor visitor,
      Layout page,
      Community community,
      @PathVariable UUID resource,
      FormState form) {
    try {
      var booked = bookings.book(actor, resource, BookingForms.book(form));
      return Redirect.to(community.path() + "/booking/" + booked.getFirst() + "?booked");
    } catch (Invalid invalid) {
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

  @GetMapping("/c/{community}/booking/mine")
  View mine(Actor actor, Layout page) {
    return Screen.ok(
        templates.bookingMine(
            page, reading.mine(actor), reading.borrowed(actor), reading.had(actor)));
  }

  @GetMapping("/c/{community}/booking/{booking:[0-9a-f]{8}-.*}")
  View show(Actor actor, Layout page, @PathVariable UUID booking) {
    return Screen.ok(screens.show(actor, page, reading.find(actor, booking), FormState.empty()));
  }

  @PostMapping("/c/{community}/booking/{booking}/cancel")
  View cancel(
      Actor actor, Layout page, Community community, @PathVariable UUID booking, FormState form) {
    var waited = reading.find(actor, booking).status() == BookingStatus.WAITING;
    try {
      bookings.cancel(actor, booking, BookingForms.cancel(form));
      return Redirect.to(community.path() + "/booking/" + (waited ? "mine" : booking));
    } catch (Invalid invalid) {
      return Screen.rejected(
          screens.show(actor, page, reading.find(actor, booking), form.rejected(invalid)));
    }
  }
}
