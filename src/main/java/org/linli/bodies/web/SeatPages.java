package org.linli.bodies.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.bodies.BodyReading;
import org.linli.bodies.SeatManagement;
import org.linli.bodies.VacateSeat;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One seat: who has it, who comes next, who had it. */
@Controller
class SeatPages {

  private static final String AT = "/c/{community}/bodies/desk/seats/{seat}";

  private final BodyReading reading;
  private final SeatManagement seats;
  private final Templates templates;
  private final Clock clock;

  SeatPages(BodyReading reading, SeatManagement seats, Templates templates, Clock clock) {
    this.reading = reading;
    this.seats = seats;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(AT)
  View seat(Actor actor, Layout page, @PathVariable UUID seat) {
    var file = reading.seat(actor, seat);
    var form = BodyForms.of(file, Dates.day(clock.instant()));
    return Screen.ok(templates.bodiesSeat(page, file, seats.choices(actor), form));
  }

  @PostMapping(AT + "/fill")
  View fill(
      Actor actor, Layout page, Community community, @PathVariable UUID seat, FormState form) {
    var body = reading.seat(actor, seat).body();
    try {
      seats.fill(actor, seat, BodyForms.fill(form));
      return back(community, body);
    } catch (Invalid invalid) {
      return Screen.rejected(seat(actor, page, seat, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/vacate")
  View vacate(
      Actor actor, Layout page, Community community, @PathVariable UUID seat, FormState form) {
    var body = reading.seat(actor, seat).body();
    try {
      seats.vacate(actor, seat, new VacateSeat(form.value("untilDay")));
      return back(community, body);
    } catch (Invalid invalid) {
      return Screen.rejected(seat(actor, page, seat, form.rejected(invalid)));
    }
  }

  @PostMapping(AT + "/close")
  View close(Actor actor, Community community, @PathVariable UUID seat) {
    var body = reading.seat(actor, seat).body();
    seats.close(actor, seat);
    return back(community, body);
  }

  private JteModel seat(Actor actor, Layout page, UUID seat, FormState form) {
    return templates.bodiesSeat(page, reading.seat(actor, seat), seats.choices(actor), form);
  }

  private static Redirect back(Community community, UUID body) {
    return Redirect.to(community.path() + "/bodies/desk/" + body);
  }
}
