package org.linli.booking.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingPermission;
import org.linli.booking.BookingReading;
import org.linli.booking.BookingStatus;
import org.linli.booking.BookingView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.resources.Keepers;
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
  private final Templates templates;
  private final Clock clock;

  BookingPages(
      BookingReading reading, BookingManagement bookings, Templates templates, Clock clock) {
    this.reading = reading;
    this.bookings = bookings;
    this.templates = templates;
    this.clock = clock;
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
    return Screen.ok(calendar(visitor, scope, page, community, resource, day, form));
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
          calendar(
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
    return Screen.ok(templates.bookingMine(page, reading.mine(actor), reading.had(actor)));
  }

  @GetMapping("/c/{community}/booking/{booking:[0-9a-f]{8}-.*}")
  View show(Actor actor, Layout page, @PathVariable UUID booking) {
    return Screen.ok(show(actor, page, reading.find(actor, booking), FormState.empty()));
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
          show(actor, page, reading.find(actor, booking), form.rejected(invalid)));
    }
  }

  private JteModel calendar(
      Visitor visitor,
      Scope scope,
      Layout page,
      Community community,
      UUID resource,
      String day,
      FormState form) {
    var shown = reading.calendar(scope, community, resource, day(day));
    var keeper = visitor.actor().filter(it -> Keepers.include(it, shown.resource().unit()));
    var books =
        visitor.actor().isEmpty()
            || visitor.actor().filter(it -> it.may(BookingPermission.BOOK)).isPresent();
    return templates.bookingCalendar(
        page,
        shown,
        form,
        keeper.isPresent(),
        books && (keeper.isPresent() || BookingManagement.forAnybody(shown.resource())));
  }

  private JteModel show(Actor actor, Layout page, BookingView booking, FormState form) {
    return templates.bookingShow(
        page,
        booking,
        reading.queue(actor, booking),
        reading.instead(actor, booking),
        clock.instant(),
        booking.bookedBy().equals(actor.accountId()),
        Keepers.include(actor, booking.unit()),
        form);
  }

  /** Whatever else is in the address asks for no day. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
