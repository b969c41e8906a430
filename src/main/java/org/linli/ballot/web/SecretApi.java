package org.linli.ballot.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.AppointTrustee;
import org.linli.ballot.BallotCasting;
import org.linli.ballot.BallotOpening;
import org.linli.ballot.BallotPage;
import org.linli.ballot.BallotReading;
import org.linli.ballot.OpenBallot;
import org.linli.ballot.SealVote;
import org.linli.ballot.SecretCasting;
import org.linli.ballot.TrusteeManagement;
import org.linli.ballot.TrusteeTask;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.web.Unrecorded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Secret ballots over JSON: envelopes, keys, and the opening. */
@RestController
@RequestMapping("/api/c/{community}/ballot")
class SecretApi {

  private final SecretCasting secret;
  private final TrusteeManagement trustees;
  private final BallotOpening opening;
  private final BallotReading reading;

  SecretApi(
      SecretCasting secret,
      TrusteeManagement trustees,
      BallotOpening opening,
      BallotReading reading) {
    this.secret = secret;
    this.trustees = trustees;
    this.opening = opening;
    this.reading = reading;
  }

  /** The answer holds the receipt; it is kept nowhere. */
  @Unrecorded
  @PostMapping("/{ballot:\\d.*}/envelope")
  ResponseEntity<BallotCasting.Cast> cast(
      Actor actor, ShortNumber ballot, @RequestBody Sealed vote) {
    return ResponseEntity.ok(secret.cast(actor, ballot, vote.vote()));
  }

  @Unrecorded
  @PostMapping("/desk/{ballot}/door/{visit}/envelope")
  ResponseEntity<BallotCasting.Cast> cast(
      Actor actor, ShortNumber ballot, @PathVariable UUID visit, @RequestBody Sealed vote) {
    return ResponseEntity.ok(secret.cast(actor, ballot, visit, vote.atTheDoor()));
  }

  @PostMapping("/desk/{ballot}/trustees")
  ResponseEntity<BallotReading.DeskBallot> appoint(
      Actor actor, ShortNumber ballot, @RequestBody AppointTrustee command) {
    trustees.appoint(actor, ballot, command);
    return ResponseEntity.ok(reading.work(actor, ballot));
  }

  /** What the caller has to do with the key, with what is to be read out. */
  @GetMapping("/{ballot:\\d.*}/key")
  TrusteeTask key(Actor actor, ShortNumber ballot) {
    return trustees.task(actor, ballot);
  }

  @PostMapping("/{ballot:\\d.*}/key")
  ResponseEntity<TrusteeTask> make(Actor actor, ShortNumber ballot, @RequestBody Made made) {
    trustees.key(actor, ballot, made.key() == null ? "" : made.key());
    return ResponseEntity.ok(trustees.task(actor, ballot));
  }

  @Unrecorded
  @PostMapping("/{ballot:\\d.*}/key/proof")
  ResponseEntity<TrusteeTask> prove(Actor actor, ShortNumber ballot, @RequestBody Proof proof) {
    trustees.prove(actor, ballot, proof.answer() == null ? "" : proof.answer());
    return ResponseEntity.ok(trustees.task(actor, ballot));
  }

  @Unrecorded
  @PostMapping("/{ballot:\\d.*}/opening")
  ResponseEntity<BallotPage> open(
      Actor actor, ShortNumber ballot, @RequestBody OpenBallot command) {
    opening.open(actor, ballot, command);
    return ResponseEntity.ok(reading.show(actor.scope(), ballot));
  }

  /**
   * A sealed vote.
   *
   * @param rollLine line of the roll that is voted for; at a door nothing
   * @param envelope as {@code seal.js} seals it; empty if the server is to seal the answers
   * @param answers one line a question, {@code q1=YES}
   */
  record Sealed(@Nullable String rollLine, @Nullable String envelope, @Nullable String answers) {

    SealVote vote() {
      return new SealVote(rollLine, new Answers("", answers, "").given(), envelope);
    }

    SealVote atTheDoor() {
      return new SealVote("1", new Answers("", answers, "").given(), envelope);
    }

    /** Says nothing. */
    @Override
    public String toString() {
      return "Sealed";
    }
  }

  /**
   * @param key the public half, in base64url
   */
  record Made(@Nullable String key) {}

  /**
   * @param answer what was in the question, in base64url
   */
  record Proof(@Nullable String answer) {}
}
