package org.linli.cases.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.cases.pilots.AnswerSpread;
import org.linli.cases.pilots.EndPilot;
import org.linli.cases.pilots.FilePilot;
import org.linli.cases.pilots.MeetCriteria;
import org.linli.cases.pilots.ObjectToPilot;
import org.linli.cases.pilots.PilotManagement;
import org.linli.cases.pilots.PilotPage;
import org.linli.cases.pilots.PilotReading;
import org.linli.cases.pilots.PilotView;
import org.linli.cases.pilots.ReviewPilot;
import org.linli.cases.pilots.SpreadView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pilots over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/cases")
class PilotApi {

  private static final String PILOT = "/pilots/{pilot}";

  private final PilotReading reading;
  private final PilotManagement pilots;

  PilotApi(PilotReading reading, PilotManagement pilots) {
    this.reading = reading;
    this.pilots = pilots;
  }

  @GetMapping("/pilots")
  Listed list(Scope scope, Paging paging) {
    var found = reading.list(scope, paging);
    return new Listed(found.rows(), found.next().map(String::valueOf));
  }

  @GetMapping(PILOT)
  PilotPage show(Scope scope, @PathVariable UUID pilot) {
    return reading.show(scope, pilot);
  }

  @PostMapping("/{case:[0-9a-f]{8}-.*}/pilot")
  ResponseEntity<PilotPage> fileCase(
      Actor actor,
      Community community,
      @PathVariable("case") UUID id,
      @RequestBody FilePilot command) {
    return filed(actor, community, pilots.fileCase(actor, id, command));
  }

  @PostMapping("/of/{project}/pilot")
  ResponseEntity<PilotPage> fileProject(
      Actor actor, Community community, ShortNumber number, @RequestBody FilePilot command) {
    return filed(actor, community, pilots.fileProject(actor, number, command));
  }

  private ResponseEntity<PilotPage> filed(Actor actor, Community community, UUID pilot) {
    var at = URI.create("/api" + community.path() + "/cases/pilots/" + pilot);
    return ResponseEntity.created(at).body(reading.file(actor, pilot));
  }

  @PostMapping(PILOT + "/filing")
  ResponseEntity<PilotPage> revise(
      Actor actor, @PathVariable UUID pilot, @RequestBody FilePilot command) {
    pilots.revise(actor, pilot, command);
    return ResponseEntity.ok(reading.file(actor, pilot));
  }

  @PostMapping(PILOT + "/criteria")
  ResponseEntity<PilotPage> meet(
      Actor actor, @PathVariable UUID pilot, @RequestBody MeetCriteria command) {
    pilots.meet(actor, pilot, command);
    return ResponseEntity.ok(reading.file(actor, pilot));
  }

  @PostMapping(PILOT + "/objection")
  ResponseEntity<PilotPage> object(
      Actor actor, @PathVariable UUID pilot, @RequestBody ObjectToPilot command) {
    pilots.object(actor, pilot, command);
    return ResponseEntity.ok(reading.file(actor, pilot));
  }

  @PostMapping(PILOT + "/begin")
  ResponseEntity<PilotPage> begin(Actor actor, @PathVariable UUID pilot) {
    pilots.begin(actor, pilot);
    return ResponseEntity.ok(reading.file(actor, pilot));
  }

  @PostMapping(PILOT + "/review")
  ResponseEntity<PilotPage> review(
      Actor actor, @PathVariable UUID pilot, @RequestBody ReviewPilot command) {
    pilots.review(actor, pilot, command);
    return ResponseEntity.ok(reading.file(actor, pilot));
  }

  @PostMapping(PILOT + "/end")
  ResponseEntity<PilotPage> end(
      Actor actor, @PathVariable UUID pilot, @RequestBody EndPilot command) {
    pilots.end(actor, pilot, command);
    return ResponseEntity.ok(reading.file(actor, pilot));
  }

  /** What other communities ask this one to do as well. */
  @GetMapping("/asked")
  List<SpreadView> asked(Actor actor) {
    return reading.toAnswer(actor);
  }

  @PostMapping("/asked/{askedPilot}")
  ResponseEntity<List<SpreadView>> answer(
      Actor actor, @PathVariable UUID askedPilot, @RequestBody AnswerSpread command) {
    pilots.answer(actor, askedPilot, command);
    return ResponseEntity.ok(reading.toAnswer(actor));
  }

  /**
   * One page of pilots.
   *
   * @param next pass it as {@code after} to read on
   */
  record Listed(List<PilotView> pilots, Optional<String> next) {}
}
