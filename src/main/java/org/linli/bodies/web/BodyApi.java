package org.linli.bodies.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.bodies.BodyLifeManagement;
import org.linli.bodies.BodyPage;
import org.linli.bodies.BodyReading;
import org.linli.bodies.BodyTemplate;
import org.linli.bodies.ChangeBody;
import org.linli.bodies.CharterPage;
import org.linli.bodies.CheckedBody;
import org.linli.bodies.EndBody;
import org.linli.bodies.FillSeat;
import org.linli.bodies.FoundBody;
import org.linli.bodies.OpenSeats;
import org.linli.bodies.PublishCharter;
import org.linli.bodies.RecordMeeting;
import org.linli.bodies.SeatFile;
import org.linli.bodies.SeatManagement;
import org.linli.bodies.VacateSeat;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bodies over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/bodies")
class BodyApi {

  private final BodyReading reading;
  private final BodyLifeManagement bodies;
  private final SeatManagement seats;

  BodyApi(BodyReading reading, BodyLifeManagement bodies, SeatManagement seats) {
    this.reading = reading;
    this.bodies = bodies;
    this.seats = seats;
  }

  /** Each with what it has to keep to and whether it does. */
  @GetMapping
  List<CheckedBody> list(Scope scope, Community community) {
    return reading.list(scope, community);
  }

  /** What bodies can be founded from. */
  @GetMapping("/templates")
  List<BodyTemplate> templates(Community community) {
    return reading.templates(community);
  }

  @GetMapping("/{body:[0-9a-f]{8}-.*}")
  BodyPage show(Scope scope, Community community, @PathVariable UUID body) {
    return reading.show(scope, community, body);
  }

  /** An edition, with what it says otherwise than the one before it. */
  @GetMapping("/{body}/charters/{charter:\\d{1,6}}")
  CharterPage charter(Scope scope, @PathVariable UUID body, @PathVariable int charter) {
    return reading.charter(scope, body, charter);
  }

  @PostMapping
  ResponseEntity<BodyPage> found(Actor actor, Community community, @RequestBody FoundBody command) {
    var id = bodies.found(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/bodies/desk/" + id))
        .body(reading.file(actor, community, id));
  }

  /** With names that are not public. */
  @GetMapping("/desk/{body}")
  BodyPage file(Actor actor, Community community, @PathVariable UUID body) {
    return reading.file(actor, community, body);
  }

  @PostMapping("/desk/{body}")
  ResponseEntity<BodyPage> change(
      Actor actor, Community community, @PathVariable UUID body, @RequestBody ChangeBody command) {
    bodies.change(actor, body, command);
    return ResponseEntity.ok(reading.file(actor, community, body));
  }

  @PostMapping("/desk/{body}/seats")
  ResponseEntity<BodyPage> open(
      Actor actor, Community community, @PathVariable UUID body, @RequestBody OpenSeats command) {
    seats.open(actor, body, command);
    return ResponseEntity.ok(reading.file(actor, community, body));
  }

  @PostMapping("/desk/{body}/meetings")
  ResponseEntity<BodyPage> meet(
      Actor actor,
      Community community,
      @PathVariable UUID body,
      @RequestBody RecordMeeting command) {
    bodies.meet(actor, body, command);
    return ResponseEntity.ok(reading.file(actor, community, body));
  }

  @PostMapping("/desk/{body}/charters")
  ResponseEntity<CharterPage> publish(
      Actor actor, @PathVariable UUID body, @RequestBody PublishCharter command) {
    var edition = bodies.publish(actor, body, command);
    return ResponseEntity.status(201).body(reading.charter(actor.scope(), body, edition));
  }

  @PostMapping("/desk/{body}/end")
  ResponseEntity<BodyPage> end(
      Actor actor, Community community, @PathVariable UUID body, @RequestBody EndBody command) {
    bodies.end(actor, body, command);
    return ResponseEntity.ok(reading.file(actor, community, body));
  }

  @GetMapping("/desk/seats/{seat}")
  SeatFile seat(Actor actor, @PathVariable UUID seat) {
    return reading.seat(actor, seat);
  }

  @PostMapping("/desk/seats/{seat}/fill")
  ResponseEntity<SeatFile> fill(
      Actor actor, @PathVariable UUID seat, @RequestBody FillSeat command) {
    seats.fill(actor, seat, command);
    return ResponseEntity.ok(reading.seat(actor, seat));
  }

  @PostMapping("/desk/seats/{seat}/vacate")
  ResponseEntity<SeatFile> vacate(
      Actor actor, @PathVariable UUID seat, @RequestBody VacateSeat command) {
    seats.vacate(actor, seat, command);
    return ResponseEntity.ok(reading.seat(actor, seat));
  }

  @PostMapping("/desk/seats/{seat}/close")
  ResponseEntity<BodyPage> close(Actor actor, Community community, @PathVariable UUID seat) {
    var body = reading.seat(actor, seat).body();
    seats.close(actor, seat);
    return ResponseEntity.ok(reading.file(actor, community, body));
  }
}
