package org.linli.booking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.booking.BookingManagement;
import org.linli.booking.BookingReading;
import org.linli.booking.CheckBooking;
import org.linli.booking.UseReading;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.platform.Dates;
import org.linli.resources.ResourcePermission;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where keepers see who comes, say whether they came, and how much is used (RES-3, RES-5). */
@Controller
@Order(26)
class BookingDesk implements MenuSource, TodoSource {

  private static final int MOST_SHOWN = 5;

  private final BookingReading reading;
  private final BookingManagement bookings;
  private final UseReading use;
  private final CommunityDirectory communities;
  private final Templates templates;
  private final Clock clock;

  BookingDesk(
      BookingReading reading,
      BookingManagement bookings,
      UseReading use,
      CommunityDirectory communities,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.bookings = bookings;
    this.use = use;
    this.communities = communities;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/booking/desk")
  View desk(Actor actor, Layout page, @RequestParam(defaultValue = "") String from) {
    var first = day(from);
    return Screen.ok(
        templates.bookingDesk(
            page, first, reading.desk(actor, first), reading.toCheck(actor), clock.instant()));
  }

  @PostMapping("/c/{community}/booking/{booking}/check")
  View check(Actor actor, Community community, @PathVariable UUID booking, FormState form) {
    bookings.check(actor, booking, new CheckBooking(form.value("came")));
    return Redirect.to(community.path() + "/booking/desk");
  }

  @GetMapping("/c/{community}/booking/figures")
  View figures(Actor actor, Layout page, @RequestParam(defaultValue = "") String month) {
    var shown = month(month);
    return Screen.ok(
        templates.bookingFigures(page, YearMonth.from(today()), use.month(actor, shown)));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      return today();
    }
  }

  private YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException none) {
      return YearMonth.from(today());
    }
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return keeps(grants)
        ? List.of(
            new MenuItem(community.path() + "/booking/desk", "calendar", "booking.desk.title"))
        : List.of();
  }

  private static boolean keeps(Grants grants) {
    return grants.permissions().contains(ResourcePermission.CHECK.code())
        || grants.permissions().contains(ResourcePermission.OFFER.code());
  }

  @Override
  public List<Todo> todo(Actor actor) {
    if (!keeps(actor.grants())) {
      return List.of();
    }
    var at = communities.byId(actor.communityId()).path() + "/booking";
    var all = new ArrayList<Todo>();
    reading.toCheck(actor).stream()
        .limit(MOST_SHOWN)
        .map(
            it ->
                new Todo(
                    at + "/" + it.id(),
                    "booking.todo.check",
                    it.title(),
                    it.day() + " " + it.begins(),
                    Optional.empty()))
        .forEach(all::add);
    use.idle(actor).stream()
        .limit(MOST_SHOWN)
        .map(
            it ->
                new Todo(
                    at + "/figures",
                    "booking.todo.idle",
                    it.resource().what().name(),
                    it.resource().owner(),
                    Optional.empty()))
        .forEach(all::add);
    return all;
  }
}
