package org.linli.opinions.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.opinions.CastVote;
import org.linli.opinions.DecideStatement;
import org.linli.opinions.MapPage;
import org.linli.opinions.OpenRound;
import org.linli.opinions.OpinionManagement;
import org.linli.opinions.OpinionReading;
import org.linli.opinions.OpinionTaking;
import org.linli.opinions.ProposeStatement;
import org.linli.opinions.RoundFile;
import org.linli.opinions.RoundView;
import org.linli.opinions.TakingPartPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opinions over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/opinions")
class OpinionApi {

  private final OpinionReading reading;
  private final OpinionTaking takingPart;
  private final OpinionManagement rounds;

  OpinionApi(OpinionReading reading, OpinionTaking takingPart, OpinionManagement rounds) {
    this.reading = reading;
    this.takingPart = takingPart;
    this.rounds = rounds;
  }

  @GetMapping
  List<RoundView> list(Scope scope) {
    return reading.list(scope);
  }

  /** The map; nobody's position is in it. */
  @GetMapping("/{opinionRound:[0-9a-f]{8}-.*}")
  MapPage show(Scope scope, Community community, @PathVariable UUID opinionRound) {
    return reading.show(scope, community, opinionRound);
  }

  /**
   * The final figures as they were published, to the byte; their SHA-256 stands in the evidence.
   */
  @GetMapping(path = "/{opinionRound:[0-9a-f]{8}-.*}/result", produces = "application/json")
  String result(Scope scope, @PathVariable UUID opinionRound) {
    return reading.result(scope, opinionRound);
  }

  /**
   * @param again a statement to answer otherwise than before
   */
  @GetMapping("/mine/{opinionRound}")
  TakingPartPage mine(
      Actor actor,
      @PathVariable UUID opinionRound,
      @RequestParam(required = false) @Nullable String again) {
    return reading.takePart(actor, opinionRound, Optional.ofNullable(again));
  }

  @PostMapping("/mine/{opinionRound}/statements/{opinionStatement}/vote")
  ResponseEntity<TakingPartPage> vote(
      Actor actor,
      @PathVariable UUID opinionRound,
      @PathVariable UUID opinionStatement,
      @RequestBody CastVote command) {
    takingPart.vote(actor, opinionRound, opinionStatement, command);
    return ResponseEntity.ok(reading.takePart(actor, opinionRound, Optional.empty()));
  }

  @PostMapping("/mine/{opinionRound}/statements")
  ResponseEntity<TakingPartPage> propose(
      Actor actor, @PathVariable UUID opinionRound, @RequestBody ProposeStatement command) {
    takingPart.propose(actor, opinionRound, command);
    return ResponseEntity.ok(reading.takePart(actor, opinionRound, Optional.empty()));
  }

  /** All rounds, for staff. */
  @GetMapping("/desk")
  List<RoundView> desk(Actor actor) {
    return reading.desk(actor);
  }

  @PostMapping("/desk")
  ResponseEntity<RoundFile> open(Actor actor, Community community, @RequestBody OpenRound command) {
    var id = rounds.open(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/opinions/desk/" + id))
        .body(reading.file(actor, id));
  }

  @GetMapping("/desk/{opinionRound}")
  RoundFile file(Actor actor, @PathVariable UUID opinionRound) {
    return reading.file(actor, opinionRound);
  }

  @PostMapping("/desk/{opinionRound}/statements/{opinionStatement}")
  ResponseEntity<RoundFile> decide(
      Actor actor,
      @PathVariable UUID opinionRound,
      @PathVariable UUID opinionStatement,
      @RequestBody DecideStatement command) {
    rounds.decide(actor, opinionRound, opinionStatement, command);
    return ResponseEntity.ok(reading.file(actor, opinionRound));
  }

  @PostMapping("/desk/{opinionRound}/close")
  ResponseEntity<RoundFile> close(Actor actor, @PathVariable UUID opinionRound) {
    rounds.close(actor, opinionRound);
    return ResponseEntity.ok(reading.file(actor, opinionRound));
  }
}
