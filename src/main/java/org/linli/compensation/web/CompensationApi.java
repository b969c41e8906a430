package org.linli.compensation.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.compensation.AnswerPlan;
import org.linli.compensation.AskFor;
import org.linli.compensation.AskManagement;
import org.linli.compensation.CompensationManagement;
import org.linli.compensation.CompensationReading;
import org.linli.compensation.EndWorkshop;
import org.linli.compensation.MoveAsk;
import org.linli.compensation.NameOwners;
import org.linli.compensation.OpenWorkshop;
import org.linli.compensation.OwnFlats;
import org.linli.compensation.PublicWorkshop;
import org.linli.compensation.WorkshopFile;
import org.linli.compensation.WorkshopView;
import org.linli.compensation.WriteNote;
import org.linli.compensation.WritePlan;
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

/** Compensation over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/compensation")
class CompensationApi {

  private final CompensationReading reading;
  private final CompensationManagement workshops;
  private final AskManagement asks;

  CompensationApi(
      CompensationReading reading, CompensationManagement workshops, AskManagement asks) {
    this.reading = reading;
    this.workshops = workshops;
    this.asks = asks;
  }

  @GetMapping
  List<PublicWorkshop> list(Scope scope) {
    return reading.list(scope);
  }

  @GetMapping("/{workshop:[0-9a-f]{8}-.*}")
  PublicWorkshop show(Scope scope, @PathVariable UUID workshop) {
    return reading.show(scope, workshop);
  }

  @GetMapping("/mine")
  List<WorkshopView> mine(Actor actor) {
    return reading.mine(actor);
  }

  @GetMapping("/mine/{workshop}")
  OwnFlats own(Actor actor, @PathVariable UUID workshop) {
    return reading.own(actor, workshop);
  }

  /** All of them, for staff. */
  @GetMapping("/desk")
  List<WorkshopView> desk(Actor actor) {
    return reading.desk(actor);
  }

  @GetMapping("/file/{workshop}")
  WorkshopFile file(Actor actor, @PathVariable UUID workshop) {
    return reading.file(actor, workshop);
  }

  @PostMapping
  ResponseEntity<WorkshopFile> open(
      Actor actor, Community community, @RequestBody OpenWorkshop command) {
    var id = workshops.open(actor, command);
    return ResponseEntity.created(
            URI.create("/api" + community.path() + "/compensation/file/" + id))
        .body(reading.file(actor, id));
  }

  @PostMapping("/mine/{workshop}/{flat}/ask")
  ResponseEntity<OwnFlats> ask(
      Actor actor,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      @RequestBody AskFor command) {
    asks.ask(actor, workshop, flat, command);
    return ResponseEntity.ok(reading.own(actor, workshop));
  }

  @PostMapping("/mine/{workshop}/{flat}/answer")
  ResponseEntity<OwnFlats> answer(
      Actor actor,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      @RequestBody AnswerPlan command) {
    asks.answer(actor, workshop, flat, command);
    return ResponseEntity.ok(reading.own(actor, workshop));
  }

  @PostMapping("/mine/{workshop}/asks/{ask}")
  ResponseEntity<OwnFlats> move(
      Actor actor,
      @PathVariable UUID workshop,
      @PathVariable UUID ask,
      @RequestBody MoveAsk command) {
    asks.move(actor, workshop, ask, command);
    return ResponseEntity.ok(reading.own(actor, workshop));
  }

  @PostMapping("/file/{workshop}/plan")
  ResponseEntity<WorkshopFile> plan(
      Actor actor, @PathVariable UUID workshop, @RequestBody WritePlan command) {
    workshops.plan(actor, workshop, command);
    return ResponseEntity.ok(reading.file(actor, workshop));
  }

  /** An offer, or what staff writes down for a dwelling. */
  @PostMapping("/file/{workshop}/flats/{flat}/asks/{ask}")
  ResponseEntity<WorkshopFile> offer(
      Actor actor,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      @PathVariable UUID ask,
      @RequestBody MoveAsk command) {
    asks.move(actor, workshop, ask, command);
    return ResponseEntity.ok(reading.file(actor, workshop));
  }

  @PostMapping("/file/{workshop}/flats/{flat}/ask")
  ResponseEntity<WorkshopFile> askFor(
      Actor actor,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      @RequestBody AskFor command) {
    asks.ask(actor, workshop, flat, command);
    return ResponseEntity.ok(reading.file(actor, workshop));
  }

  @PostMapping("/file/{workshop}/flats/{flat}/answer")
  ResponseEntity<WorkshopFile> answerFor(
      Actor actor,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      @RequestBody AnswerPlan command) {
    asks.answer(actor, workshop, flat, command);
    return ResponseEntity.ok(reading.file(actor, workshop));
  }

  @PostMapping("/file/{workshop}/flats/{flat}/owners")
  ResponseEntity<WorkshopFile> owners(
      Actor actor,
      @PathVariable UUID workshop,
      @PathVariable UUID flat,
      @RequestBody NameOwners command) {
    workshops.owners(actor, workshop, flat, command);
    return ResponseEntity.ok(reading.file(actor, workshop));
  }

  @PostMapping("/file/{workshop}/publish")
  ResponseEntity<WorkshopFile> publish(Actor actor, @PathVariable UUID workshop) {
    workshops.publish(actor, workshop);
    return ResponseEntity.ok(reading.file(actor, workshop));
  }

  @PostMapping("/file/{workshop}/notes")
  ResponseEntity<WorkshopFile> note(
      Actor actor, @PathVariable UUID workshop, @RequestBody WriteNote command) {
    workshops.note(actor, workshop, command);
    return ResponseEntity.ok(reading.file(actor, workshop));
  }

  @PostMapping("/file/{workshop}/end")
  ResponseEntity<WorkshopFile> end(
      Actor actor, @PathVariable UUID workshop, @RequestBody EndWorkshop command) {
    workshops.end(actor, workshop, command);
    return ResponseEntity.ok(reading.file(actor, workshop));
  }
}
