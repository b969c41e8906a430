package org.linli.budgets.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.linli.budgets.BudgetReading;
import org.linli.budgets.BudgetView;
import org.linli.budgets.CallOffRound;
import org.linli.budgets.FreezeRound;
import org.linli.budgets.IdeaManagement;
import org.linli.budgets.PlanRound;
import org.linli.budgets.ReviewIdea;
import org.linli.budgets.RoundCounting;
import org.linli.budgets.RoundManagement;
import org.linli.budgets.RoundPage;
import org.linli.budgets.SuggestIdea;
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

/** Budget rounds over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/budgets")
class BudgetApi {

  private final BudgetReading reading;
  private final RoundManagement rounds;
  private final IdeaManagement ideas;
  private final RoundCounting counting;

  BudgetApi(
      BudgetReading reading, RoundManagement rounds, IdeaManagement ideas, RoundCounting counting) {
    this.reading = reading;
    this.rounds = rounds;
    this.ideas = ideas;
    this.counting = counting;
  }

  @GetMapping
  Listed list(Scope scope, Paging paging) {
    var slice = reading.list(scope, paging);
    return new Listed(slice.rows(), slice.next().map(String::valueOf));
  }

  @GetMapping("/{budget:\\d.*}")
  RoundPage show(Scope scope, ShortNumber round) {
    return reading.show(scope, round);
  }

  @PostMapping("/{budget:\\d.*}/ideas")
  ResponseEntity<RoundPage> suggest(
      Actor actor, Community community, ShortNumber round, @RequestBody SuggestIdea command) {
    ideas.suggest(actor, round, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/budgets/" + round))
        .body(reading.own(actor, round));
  }

  @PostMapping("/{budget:\\d.*}/ideas/{idea:\\d{1,3}}/withdrawal")
  ResponseEntity<RoundPage> withdraw(Actor actor, ShortNumber round, @PathVariable int idea) {
    ideas.withdraw(actor, round, idea);
    return ResponseEntity.ok(reading.own(actor, round));
  }

  @GetMapping("/desk/{budget:\\d.*}")
  RoundPage work(Actor actor, ShortNumber round) {
    return reading.work(actor, round);
  }

  @PostMapping
  ResponseEntity<RoundPage> draft(
      Actor actor, Community community, @RequestBody PlanRound command) {
    var number = rounds.draft(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/budgets/desk/" + number))
        .body(reading.work(actor, number));
  }

  @PostMapping("/desk/{budget:\\d.*}/plan")
  ResponseEntity<RoundPage> rewrite(
      Actor actor, ShortNumber round, @RequestBody PlanRound command) {
    rounds.rewrite(actor, round, command);
    return ResponseEntity.ok(reading.work(actor, round));
  }

  @PostMapping("/desk/{budget:\\d.*}/open")
  ResponseEntity<RoundPage> open(Actor actor, ShortNumber round) {
    rounds.open(actor, round);
    return ResponseEntity.ok(reading.work(actor, round));
  }

  @PostMapping("/desk/{budget:\\d.*}/discard")
  ResponseEntity<Void> discard(Actor actor, ShortNumber round) {
    rounds.discard(actor, round);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/desk/{budget:\\d.*}/close-ideas")
  ResponseEntity<RoundPage> closeIdeas(Actor actor, ShortNumber round) {
    rounds.closeIdeas(actor, round);
    return ResponseEntity.ok(reading.work(actor, round));
  }

  @PostMapping("/desk/{budget:\\d.*}/ideas/{idea:\\d{1,3}}")
  ResponseEntity<RoundPage> review(
      Actor actor, ShortNumber round, @PathVariable int idea, @RequestBody ReviewIdea command) {
    ideas.review(actor, round, idea, command);
    return ResponseEntity.ok(reading.work(actor, round));
  }

  @PostMapping("/desk/{budget:\\d.*}/freeze")
  ResponseEntity<RoundPage> freeze(
      Actor actor, ShortNumber round, @RequestBody FreezeRound command) {
    rounds.freeze(actor, round, command);
    return ResponseEntity.ok(reading.work(actor, round));
  }

  @PostMapping("/desk/{budget:\\d.*}/count")
  ResponseEntity<RoundPage> count(Actor actor, ShortNumber round) {
    counting.count(actor, round);
    return ResponseEntity.ok(reading.work(actor, round));
  }

  @PostMapping("/desk/{budget:\\d.*}/call-off")
  ResponseEntity<RoundPage> callOff(
      Actor actor, ShortNumber round, @RequestBody CallOffRound command) {
    rounds.callOff(actor, round, command);
    return ResponseEntity.ok(reading.work(actor, round));
  }

  /** A page of rounds and where the next begins. */
  record Listed(List<BudgetView> rows, Optional<String> next) {}
}
