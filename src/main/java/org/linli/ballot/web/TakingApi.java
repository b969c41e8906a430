package org.linli.ballot.web;

import java.util.UUID;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotReading;
import org.linli.ballot.BeginVisit;
import org.linli.ballot.CorrectRoll;
import org.linli.ballot.DoorManagement;
import org.linli.ballot.GiveProxy;
import org.linli.ballot.PaperFile;
import org.linli.ballot.PaperReading;
import org.linli.ballot.PrintPapers;
import org.linli.ballot.ProxyVoting;
import org.linli.ballot.RecordDelivery;
import org.linli.ballot.RollManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rolls, proxies, papers and doors over JSON, for staff. */
@RestController
@RequestMapping("/api/c/{community}/ballot/desk/{ballot}")
class TakingApi {

  private final BallotReading reading;
  private final RollManagement rolls;
  private final ProxyVoting proxies;
  private final PaperReading papers;
  private final DoorManagement doors;

  TakingApi(
      BallotReading reading,
      RollManagement rolls,
      ProxyVoting proxies,
      PaperReading papers,
      DoorManagement doors) {
    this.reading = reading;
    this.rolls = rolls;
    this.proxies = proxies;
    this.papers = papers;
    this.doors = doors;
  }

  @GetMapping("/roll")
  BallotReading.RollPage roll(
      Actor actor, ShortNumber ballot, @RequestParam(defaultValue = "1") int from) {
    return reading.roll(actor, ballot, from);
  }

  @PostMapping("/roll")
  ResponseEntity<BallotReading.RollPage> correct(
      Actor actor, ShortNumber ballot, @RequestBody CorrectRoll command) {
    rolls.correct(actor, ballot, command);
    return ResponseEntity.ok(reading.roll(actor, ballot, 1));
  }

  @PostMapping("/deliveries")
  ResponseEntity<BallotReading.RollPage> deliver(
      Actor actor, ShortNumber ballot, @RequestBody RecordDelivery command) {
    rolls.delivered(actor, ballot, command);
    return ResponseEntity.ok(reading.roll(actor, ballot, 1));
  }

  @PostMapping("/proxies")
  ResponseEntity<ProxyVoting.Proxies> give(
      Actor actor, ShortNumber ballot, @RequestBody GiveProxy command) {
    proxies.give(actor, ballot, command);
    return ResponseEntity.ok(proxies.desk(actor, ballot));
  }

  @GetMapping("/papers")
  PaperReading.PaperTable table(Actor actor, ShortNumber ballot) {
    return papers.desk(actor, ballot);
  }

  @PostMapping("/papers")
  ResponseEntity<PaperReading.PaperStack> print(
      Actor actor, ShortNumber ballot, @RequestBody PrintPapers command) {
    papers.print(actor, ballot, command);
    return ResponseEntity.ok(papers.stack(actor, ballot, 1));
  }

  @PostMapping("/papers/{ballotPaper}")
  ResponseEntity<PaperFile> read(
      Actor actor, ShortNumber ballot, @PathVariable int ballotPaper, @RequestBody Answers read) {
    papers.read(actor, ballot, ballotPaper, read.paper());
    return ResponseEntity.ok(papers.paper(actor, ballot, ballotPaper));
  }

  @PostMapping("/papers/{ballotPaper}/decide")
  ResponseEntity<PaperFile> decide(
      Actor actor, ShortNumber ballot, @PathVariable int ballotPaper, @RequestBody Answers read) {
    papers.decide(actor, ballot, ballotPaper, read.paper());
    return ResponseEntity.ok(papers.paper(actor, ballot, ballotPaper));
  }

  @PostMapping("/door")
  ResponseEntity<DoorManagement.Door> begin(
      Actor actor, ShortNumber ballot, @RequestBody BeginVisit command) {
    var visit = doors.begin(actor, ballot, command);
    return ResponseEntity.ok(doors.door(actor, ballot, visit));
  }

  @PostMapping("/door/{visit}")
  ResponseEntity<BallotCasting.Cast> cast(
      Actor actor, ShortNumber ballot, @PathVariable UUID visit, @RequestBody Answers vote) {
    return ResponseEntity.ok(doors.cast(actor, ballot, visit, vote.given()));
  }
}
