package org.linli.alliances.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.alliances.AllianceManagement;
import org.linli.alliances.AllianceReading;
import org.linli.alliances.AllianceView;
import org.linli.alliances.AnswerInvitation;
import org.linli.alliances.Coordinate;
import org.linli.alliances.DuplicateReading;
import org.linli.alliances.Duplicates;
import org.linli.alliances.EndAlliance;
import org.linli.alliances.FoundAlliance;
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

/** Alliances over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/alliances")
class AllianceApi {

  private final AllianceReading reading;
  private final AllianceManagement alliances;
  private final DuplicateReading duplicates;

  AllianceApi(AllianceReading reading, AllianceManagement alliances, DuplicateReading duplicates) {
    this.reading = reading;
    this.alliances = alliances;
    this.duplicates = duplicates;
  }

  @GetMapping
  List<AllianceView> list(Scope scope) {
    return reading.formed(scope);
  }

  @GetMapping("/{alliance:[0-9a-f]{8}-.*}")
  AllianceView show(Scope scope, @PathVariable UUID alliance) {
    return reading.show(scope, alliance);
  }

  /** What several units offer each by itself, with the share of all. */
  @GetMapping("/duplicates")
  Duplicates duplicates(Actor actor) {
    return duplicates.of(actor);
  }

  @GetMapping("/file/{alliance}")
  AllianceView file(Actor actor, @PathVariable UUID alliance) {
    return reading.file(actor, alliance);
  }

  @PostMapping
  ResponseEntity<AllianceView> found(
      Actor actor, Community community, @RequestBody FoundAlliance command) {
    var id = alliances.found(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/alliances/file/" + id))
        .body(reading.file(actor, id));
  }

  @PostMapping("/file/{alliance}/answer")
  ResponseEntity<AllianceView> answer(
      Actor actor, @PathVariable UUID alliance, @RequestBody AnswerInvitation command) {
    alliances.answer(actor, alliance, command);
    return ResponseEntity.ok(reading.file(actor, alliance));
  }

  @PostMapping("/file/{alliance}/leave")
  ResponseEntity<AllianceView> leave(
      Actor actor, @PathVariable UUID alliance, @RequestBody EndAlliance command) {
    alliances.leave(actor, alliance, command);
    return ResponseEntity.ok(reading.file(actor, alliance));
  }

  @PostMapping("/file/{alliance}/dissolve")
  ResponseEntity<AllianceView> dissolve(
      Actor actor, @PathVariable UUID alliance, @RequestBody EndAlliance command) {
    alliances.dissolve(actor, alliance, command);
    return ResponseEntity.ok(reading.file(actor, alliance));
  }

  @PostMapping("/file/{alliance}/coordinator")
  ResponseEntity<AllianceView> coordinate(
      Actor actor, @PathVariable UUID alliance, @RequestBody Coordinate command) {
    alliances.coordinate(actor, alliance, command);
    return ResponseEntity.ok(reading.file(actor, alliance));
  }
}
