package org.linli.ballot.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.AnswerObjection;
import org.linli.ballot.AskQuestion;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotManagement;
import org.linli.ballot.BallotPage;
import org.linli.ballot.BallotReading;
import org.linli.ballot.BallotView;
import org.linli.ballot.Booth;
import org.linli.ballot.CountManagement;
import org.linli.ballot.MakeObjection;
import org.linli.ballot.ObjectionManagement;
import org.linli.ballot.SignCount;
import org.linli.ballot.WithdrawBallot;
import org.linli.ballot.WriteBallot;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.JudgeDepth;
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

/** Ballots over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/ballot")
class BallotApi {

  private final BallotReading reading;
  private final BallotManagement ballots;
  private final BallotCasting casting;
  private final CountManagement counts;
  private final ObjectionManagement objections;

  BallotApi(
      BallotReading reading,
      BallotManagement ballots,
      BallotCasting casting,
      CountManagement counts,
      ObjectionManagement objections) {
    this.reading = reading;
    this.ballots = ballots;
    this.casting = casting;
    this.counts = counts;
    this.objections = objections;
  }

  @GetMapping
  Listed list(Scope scope, Paging paging) {
    var slice = reading.list(scope, paging);
    return new Listed(slice.rows(), slice.next().map(String::valueOf));
  }

  @GetMapping("/{ballot:\\d.*}")
  BallotPage show(Scope scope, ShortNumber ballot) {
    return reading.show(scope, ballot);
  }

  /** For which lines of the roll the caller may vote. */
  @GetMapping("/{ballot:\\d.*}/vote")
  Booth booth(Actor actor, ShortNumber ballot) {
    return casting.booth(actor, ballot);
  }

  /** The answer holds the receipt; it is kept nowhere. */
  @PostMapping("/{ballot:\\d.*}/vote")
  ResponseEntity<BallotCasting.Cast> cast(
      Actor actor, ShortNumber ballot, @RequestBody Answers vote) {
    return ResponseEntity.ok(casting.cast(actor, ballot, vote.vote()));
  }

  @PostMapping("/{ballot:\\d.*}/object")
  ResponseEntity<Booth> object(
      Actor actor, ShortNumber ballot, @RequestBody MakeObjection command) {
    objections.object(actor, ballot, command);
    return ResponseEntity.ok(casting.booth(actor, ballot));
  }

  @GetMapping("/desk/{ballot}")
  BallotReading.DeskBallot work(Actor actor, ShortNumber ballot) {
    return reading.work(actor, ballot);
  }

  @PostMapping
  ResponseEntity<BallotReading.DeskBallot> draft(
      Actor actor, Community community, @RequestBody WriteBallot command) {
    var number = ballots.draft(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/ballot/desk/" + number))
        .body(reading.work(actor, number));
  }

  @PostMapping("/desk/{ballot}/questions")
  ResponseEntity<BallotReading.DeskBallot> ask(
      Actor actor, ShortNumber ballot, @RequestBody AskQuestion command) {
    ballots.ask(actor, ballot, command);
    return page(actor, ballot);
  }

  @PostMapping("/desk/{ballot}/announce")
  ResponseEntity<BallotReading.DeskBallot> announce(Actor actor, ShortNumber ballot) {
    ballots.announce(actor, ballot);
    return page(actor, ballot);
  }

  @PostMapping("/desk/{ballot}/withdraw")
  ResponseEntity<BallotReading.DeskBallot> withdraw(
      Actor actor, ShortNumber ballot, @RequestBody WithdrawBallot command) {
    ballots.withdraw(actor, ballot, command);
    return page(actor, ballot);
  }

  @PostMapping("/desk/{ballot}/depth")
  ResponseEntity<BallotReading.DeskBallot> judge(
      Actor actor, ShortNumber ballot, @RequestBody JudgeDepth command) {
    ballots.judge(actor, ballot, command);
    return page(actor, ballot);
  }

  @PostMapping("/desk/{ballot}/count")
  ResponseEntity<BallotReading.DeskBallot> count(Actor actor, ShortNumber ballot) {
    counts.count(actor, ballot);
    return page(actor, ballot);
  }

  @PostMapping("/desk/{ballot}/sign")
  ResponseEntity<BallotReading.DeskBallot> sign(
      Actor actor, ShortNumber ballot, @RequestBody SignCount command) {
    counts.sign(actor, ballot, command);
    return page(actor, ballot);
  }

  @PostMapping("/desk/{ballot}/objections/{objection}")
  ResponseEntity<BallotReading.DeskBallot> answer(
      Actor actor,
      ShortNumber ballot,
      @PathVariable UUID objection,
      @RequestBody AnswerObjection command) {
    objections.reject(actor, ballot, objection, command);
    return page(actor, ballot);
  }

  private ResponseEntity<BallotReading.DeskBallot> page(Actor actor, ShortNumber ballot) {
    return ResponseEntity.ok(reading.work(actor, ballot));
  }

  /**
   * What was announced.
   *
   * @param next pass it as {@code after} to read on
   */
  record Listed(List<BallotView> ballots, Optional<String> next) {}
}
