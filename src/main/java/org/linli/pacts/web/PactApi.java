package org.linli.pacts.web;

import java.net.URI;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.pacts.AnswerSuggestion;
import org.linli.pacts.BeginPact;
import org.linli.pacts.DeskPact;
import org.linli.pacts.GiveReason;
import org.linli.pacts.NamePact;
import org.linli.pacts.OpenRound;
import org.linli.pacts.PactDrafting;
import org.linli.pacts.PactLine;
import org.linli.pacts.PactReading;
import org.linli.pacts.PactTalking;
import org.linli.pacts.PactText;
import org.linli.pacts.SuggestWords;
import org.linli.pacts.WriteArticle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pacts over JSON: reading, writing, and what residents say. */
@RestController
@RequestMapping("/api/c/{community}/pacts")
class PactApi {

  private final PactReading reading;
  private final PactDrafting drafting;
  private final PactTalking talking;

  PactApi(PactReading reading, PactDrafting drafting, PactTalking talking) {
    this.reading = reading;
    this.drafting = drafting;
    this.talking = talking;
  }

  @GetMapping
  Slice<PactLine> list(Scope scope, Paging paging) {
    return reading.list(scope, paging);
  }

  /** What holds today, or will hold first. */
  @GetMapping("/{pact:\\d.*}")
  PactText show(Scope scope, ShortNumber number) {
    return reading.show(scope, number);
  }

  /** A version, and how it differs from the one before. */
  @GetMapping("/{pact:\\d.*}/versions/{version:\\d{1,3}}")
  PactText version(Scope scope, ShortNumber number, @PathVariable int version) {
    return reading.version(scope, number, version);
  }

  /** The draft as it was published last, with what was said about it. */
  @GetMapping("/{pact:\\d.*}/draft")
  PactText draft(Scope scope, ShortNumber number) {
    return reading.draft(scope, number, false);
  }

  @PostMapping("/{pact:\\d.*}/suggestions")
  ResponseEntity<PactText> suggest(
      Actor actor, ShortNumber number, @RequestBody SuggestWords command) {
    talking.suggest(actor, number, command);
    return ResponseEntity.ok(reading.draft(actor, number, false));
  }

  @PostMapping("/{pact:\\d.*}/suggestions/{suggestion}/taken-back")
  ResponseEntity<PactText> takeBack(
      Actor actor, ShortNumber number, @PathVariable UUID suggestion) {
    talking.takeBack(actor, number, suggestion);
    return ResponseEntity.ok(reading.draft(actor, number, false));
  }

  @GetMapping("/desk")
  Slice<PactLine> desk(Actor actor, Paging paging) {
    return reading.desk(actor, paging);
  }

  @GetMapping("/desk/{pact:\\d.*}")
  DeskPact file(Actor actor, ShortNumber number) {
    return reading.work(actor, number);
  }

  @PostMapping("/desk")
  ResponseEntity<DeskPact> begin(Actor actor, Community community, @RequestBody BeginPact command) {
    var number = drafting.begin(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/pacts/desk/" + number))
        .body(reading.work(actor, number));
  }

  @PostMapping("/desk/{pact:\\d.*}/name")
  ResponseEntity<DeskPact> rename(Actor actor, ShortNumber number, @RequestBody NamePact command) {
    drafting.rename(actor, number, command);
    return worked(actor, number);
  }

  @PostMapping("/desk/{pact:\\d.*}/articles")
  ResponseEntity<DeskPact> add(Actor actor, ShortNumber number, @RequestBody WriteArticle command) {
    drafting.add(actor, number, command);
    return worked(actor, number);
  }

  @PostMapping("/desk/{pact:\\d.*}/articles/{article}")
  ResponseEntity<DeskPact> write(
      Actor actor,
      ShortNumber number,
      @PathVariable UUID article,
      @RequestBody WriteArticle command) {
    drafting.write(actor, number, article, command);
    return worked(actor, number);
  }

  @PostMapping("/desk/{pact:\\d.*}/articles/{article}/dropped")
  ResponseEntity<DeskPact> drop(Actor actor, ShortNumber number, @PathVariable UUID article) {
    drafting.drop(actor, number, article);
    return worked(actor, number);
  }

  @PostMapping("/desk/{pact:\\d.*}/suggestions/{suggestion}/answer")
  ResponseEntity<DeskPact> answer(
      Actor actor,
      ShortNumber number,
      @PathVariable UUID suggestion,
      @RequestBody AnswerSuggestion command) {
    talking.answer(actor, number, suggestion, command);
    return worked(actor, number);
  }

  @PostMapping("/desk/{pact:\\d.*}/suggestions/{suggestion}/hidden")
  ResponseEntity<DeskPact> hide(
      Actor actor,
      ShortNumber number,
      @PathVariable UUID suggestion,
      @RequestBody GiveReason command) {
    talking.hide(actor, number, suggestion, command);
    return worked(actor, number);
  }

  @PostMapping("/desk/{pact:\\d.*}/round")
  ResponseEntity<DeskPact> round(Actor actor, ShortNumber number, @RequestBody OpenRound command) {
    drafting.openRound(actor, number, command);
    return worked(actor, number);
  }

  private ResponseEntity<DeskPact> worked(Actor actor, ShortNumber number) {
    return ResponseEntity.ok(reading.work(actor, number));
  }
}
