package org.linli.bodies.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import linli.jte.Templates;
import org.linli.bodies.BodyLifeManagement;
import org.linli.bodies.BodyPermission;
import org.linli.bodies.BodyReading;
import org.linli.bodies.BodySheet;
import org.linli.bodies.BodyTemplate;
import org.linli.bodies.EndBody;
import org.linli.bodies.SeatManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where staff found bodies and keep them as they should be (ORG-2, ORG-3, ORG-8, ORG-9). */
@Controller
class BodyDesk {

  private static final String AT = "/c/{community}/bodies/desk/{body:[0-9a-f]{8}-.*}";

  private final BodyReading reading;
  private final BodyLifeManagement bodies;
  private final SeatManagement seats;
  private final BodySheet sheet;
  private final LocalAreaReading places;
  private final Templates templates;
  private final Clock clock;

  BodyDesk(
      BodyReading reading,
      BodyLifeManagement bodies,
      SeatManagement seats,
      BodySheet sheet,
      LocalAreaReading places,
      Templates templates,
      Clock clock) {
    this.reading = reading;
    this.bodies = bodies;
    this.seats = seats;
    this.sheet = sheet;
    this.places = places;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/bodies/desk")
  View desk(Actor actor, Layout page, Community community) {
    var shown = reading.desk(actor, community);
    var units = reading.units(actor, community);
    return Screen.ok(templates.bodiesDesk(page, shown, reading.templates(community), units));
  }

  @GetMapping("/c/{community}/bodies/desk/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page) {
    return SheetDownload.of(sheet.of(actor), page.text("bodies.name") + ".xlsx");
  }

  @GetMapping("/c/{community}/bodies/new")
  View form(
      Actor actor,
      Layout page,
      Community community,
      @RequestParam(name = "from", defaultValue = "") String code) {
    actor.require(BodyPermission.MANAGE);
    var chosen = template(community, code);
    return Screen.ok(form(page, community, BodyForms.start(page, chosen)));
  }

  @PostMapping("/c/{community}/bodies")
  View found(Actor actor, Layout page, Community community, FormState form) {
    try {
      return back(community, bodies.found(actor, BodyForms.found(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(form(page, community, form.rejected(invalid)));
    }
  }

  @GetMapping(AT)
  View file(Actor actor, Layout page, Community community, @PathVariable UUID body) {
    return Screen.ok(file(actor, page, community, body, Function.identity()));
  }

  @PostMapping(AT)
  View change(
      Actor actor, Layout page, Community community, @PathVariable UUID body, FormState form) {
    return done(
        actor,
        page,
        community,
        body,
        form,
        () -> bodies.change(actor, body, BodyForms.change(form)));
  }

  @PostMapping(AT + "/seats")
  View open(
      Actor actor, Layout page, Community community, @PathVariable UUID body, FormState form) {
    return done(
        actor, page, community, body, form, () -> seats.open(actor, body, BodyForms.seats(form)));
  }

  @PostMapping(AT + "/meetings")
  View meet(
      Actor actor, Layout page, Community community, @PathVariable UUID body, FormState form) {
    return done(
        actor,
        page,
        community,
        body,
        form,
        () -> bodies.meet(actor, body, BodyForms.meeting(form)));
  }

  @PostMapping(AT + "/charters")
  View publish(
      Actor actor, Layout page, Community community, @PathVariable UUID body, FormState form) {
    return done(
        actor,
        page,
        community,
        body,
        form,
        () -> bodies.publish(actor, body, BodyForms.charter(form)));
  }

  @PostMapping(AT + "/end")
  View end(Actor actor, Layout page, Community community, @PathVariable UUID body, FormState form) {
    return done(
        actor,
        page,
        community,
        body,
        form,
        () -> bodies.end(actor, body, new EndBody(form.value("reason"))));
  }

  private View done(
      Actor actor, Layout page, Community community, UUID body, FormState form, Runnable command) {
    try {
      command.run();
      return back(community, body);
    } catch (Invalid invalid) {
      return Screen.rejected(
          file(actor, page, community, body, known -> filled(known, form, invalid)));
    }
  }

  /** What was typed into one form of the page, and what is known in the others. */
  private static FormState filled(FormState known, FormState typed, Invalid invalid) {
    var values = new HashMap<>(known.values());
    values.putAll(typed.values());
    return new FormState(values, invalid.errors());
  }

  private JteModel file(
      Actor actor,
      Layout page,
      Community community,
      UUID body,
      Function<FormState, FormState> typed) {
    var shown = reading.file(actor, community, body);
    var charter = reading.latestCharter(actor, body);
    var known = BodyForms.of(shown.checked().body(), charter, Dates.day(clock.instant()));
    var grids = shown.checked().template().partyGroup() ? grids(actor) : List.<PublicPlace>of();
    return templates.bodiesFile(page, shown, grids, typed.apply(known));
  }

  private List<PublicPlace> grids(Actor actor) {
    return places.places(actor.scope()).stream().filter(it -> it.kind().equals("grid")).toList();
  }

  private JteModel form(Layout page, Community community, FormState form) {
    return templates.bodiesForm(page, template(community, form.value("template")), form);
  }

  /** The first one where nobody said which. */
  private BodyTemplate template(Community community, String code) {
    var all = reading.templates(community);
    return all.stream().filter(it -> it.code().equals(code)).findFirst().orElse(all.getFirst());
  }

  private static Redirect back(Community community, UUID body) {
    return Redirect.to(community.path() + "/bodies/desk/" + body);
  }
}
