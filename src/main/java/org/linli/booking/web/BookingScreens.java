package org.linli.booking.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingPermission;
import org.linli.booking.BookingReading;
import org.linli.booking.BookingView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.resources.Keepers;
import org.linli.resources.ResourceView;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Neighbour;
import org.linli.web.Visitor;
import org.springframework.stereotype.Component;

/** The calendar and the booking, for a community's own people and for its neighbours. */
@Component
class BookingScreens {

  private final BookingReading reading;
  private final Templates templates;
  private final Clock clock;

  BookingScreens(BookingReading reading, Templates templates, Clock clock) {
    this.reading = reading;
    this.templates = templates;
    this.clock = clock;
  }

  JteModel calendar(
      Visitor visitor,
      Scope scope,
      Layout page,
      Community community,
      UUID resource,
      String day,
      FormState form) {
    var shown = reading.calendar(scope, community, resource, day(day));
    var keeper = visitor.actor().filter(it -> Keepers.include(it, shown.resource().unit()));
    return templates.bookingCalendar(
        page,
        shown,
        form,
        keeper.isPresent(),
        keeper.isPresent() || books(visitor, page, shown.resource()),
        visitor.neighbour().map(Neighbour::home));
  }

  /** Who is logged in and belongs nowhere is told to ask, as the form would only be refused. */
  private static boolean books(Visitor visitor, Layout page, ResourceView shown) {
    if (visitor.neighbour().isPresent()) {
      return shown.what().forNeighbours();
    }
    return BookingManagement.forAnybody(shown)
        && visitor
            .actor()
            .map(it -> it.may(BookingPermission.BOOK))
            .orElse(page.member().isEmpty());
  }

  JteModel show(Actor actor, Layout page, BookingView booking, FormState form) {
    return show(actor, page, booking, form, reading.instead(actor, booking), Optional.empty());
  }

  /** A neighbour is offered instead what is for neighbours too. */
  JteModel lent(Neighbour from, Layout page, BookingView booking, FormState form) {
    var instead =
        reading.instead(from.actor(), booking).stream()
            .filter(it -> it.what().forNeighbours())
            .toList();
    return show(from.actor(), page, booking, form, instead, Optional.of(from.home()));
  }

  private JteModel show(
      Actor actor,
      Layout page,
      BookingView booking,
      FormState form,
      List<ResourceView> instead,
      Optional<Community> home) {
    return templates.bookingShow(
        page,
        booking,
        reading.queue(actor, booking),
        instead,
        clock.instant(),
        booking.bookedBy().equals(actor.accountId()),
        Keepers.include(actor, booking.unit()),
        home,
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
