package org.linli.pacts.web;

import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.pacts.DeskPact;
import org.linli.pacts.FilePact;
import org.linli.pacts.GiveReason;
import org.linli.pacts.GiveUpDraft;
import org.linli.pacts.PactDeciding;
import org.linli.pacts.PactDrafting;
import org.linli.pacts.PactReading;
import org.linli.pacts.PublishPact;
import org.linli.pacts.PutToVote;
import org.linli.pacts.ReturnPact;
import org.linli.pacts.ReviewPact;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a pact after its rounds, over JSON. */
@RestController
@RequestMapping("/api/c/{community}/pacts/desk/{pact:\\d.*}")
class PactStepApi {

  private final PactReading reading;
  private final PactDrafting drafting;
  private final PactDeciding deciding;

  PactStepApi(PactReading reading, PactDrafting drafting, PactDeciding deciding) {
    this.reading = reading;
    this.drafting = drafting;
    this.deciding = deciding;
  }

  @PostMapping("/submitted")
  ResponseEntity<DeskPact> submit(Actor actor, ShortNumber number) {
    drafting.submit(actor, number);
    return worked(actor, number);
  }

  @PostMapping("/review")
  ResponseEntity<DeskPact> review(
      Actor actor, ShortNumber number, @RequestBody ReviewPact command) {
    deciding.review(actor, number, command);
    return worked(actor, number);
  }

  @PostMapping("/vote")
  ResponseEntity<DeskPact> vote(Actor actor, ShortNumber number, @RequestBody PutToVote command) {
    deciding.putToVote(actor, number, command);
    return worked(actor, number);
  }

  @PostMapping("/result")
  ResponseEntity<DeskPact> result(Actor actor, ShortNumber number) {
    deciding.takeResult(actor, number);
    return worked(actor, number);
  }

  @PostMapping("/filing")
  ResponseEntity<DeskPact> file(Actor actor, ShortNumber number, @RequestBody FilePact command) {
    deciding.file(actor, number, command);
    return worked(actor, number);
  }

  @PostMapping("/returned")
  ResponseEntity<DeskPact> giveBack(
      Actor actor, ShortNumber number, @RequestBody ReturnPact command) {
    deciding.giveBack(actor, number, command);
    return worked(actor, number);
  }

  @PostMapping("/version")
  ResponseEntity<DeskPact> publish(
      Actor actor, ShortNumber number, @RequestBody PublishPact command) {
    deciding.publish(actor, number, command);
    return worked(actor, number);
  }

  @PostMapping("/amended")
  ResponseEntity<DeskPact> amend(Actor actor, ShortNumber number, @RequestBody GiveReason command) {
    drafting.amend(actor, number, command);
    return worked(actor, number);
  }

  @PostMapping("/given-up")
  ResponseEntity<DeskPact> giveUp(
      Actor actor, ShortNumber number, @RequestBody GiveUpDraft command) {
    drafting.giveUp(actor, number, command);
    return worked(actor, number);
  }

  private ResponseEntity<DeskPact> worked(Actor actor, ShortNumber number) {
    return ResponseEntity.ok(reading.work(actor, number));
  }
}
