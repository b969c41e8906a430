package org.linli.matching.web;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.matching.IdleResource;
import org.linli.matching.MatchManagement;
import org.linli.matching.MatchPlan;
import org.linli.matching.MatchPlans;
import org.linli.matching.RefuseMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/c/{community}/matching")
class PlanApi {

  private final MatchPlans plans;
  private final MatchManagement matches;

  PlanApi(MatchPlans plans, MatchManagement matches) {
    this.plans = plans;
    this.matches = matches;
  }

  @GetMapping("/plan")
  MatchPlan show(Actor actor) {
    return plans.of(actor);
  }

  /** The open needs that a resource could serve. */
  @GetMapping("/idle/{resource}")
  IdleResource idle(Actor actor, @PathVariable UUID resource) {
    return plans.idle(actor, resource);
  }

  /** Pairs everything anew; the answer is what is proposed then. */
  @PostMapping("/plan")
  ResponseEntity<MatchPlan> run(Actor actor) {
    matches.run(actor);
    return ResponseEntity.ok(plans.of(actor));
  }

  /** What is proposed of the resources of the caller's unit. */
  @GetMapping("/proposals")
  List<MatchPlan.Pair> ofOwnUnit(Actor actor) {
    return plans.ofOwnUnit(actor);
  }

  /**
   * Accepts a proposed pair: its unit is asked.
   *
   * @param anyway {@code yes} to ask a unit that was asked often enough this month
   */
  @PostMapping("/{number}/accept/{resource}")
  ResponseEntity<Accepted> accept(
      Actor actor,
      ShortNumber number,
      @PathVariable UUID resource,
      @RequestParam(defaultValue = "") String anyway) {
    return ResponseEntity.ok(new Accepted(matches.accept(actor, number, resource, anyway)));
  }

  /** A pair that does not fit; the answer is the plan without it. */
  @PostMapping("/{number}/refuse/{resource}")
  ResponseEntity<MatchPlan> refuse(
      Actor actor,
      ShortNumber number,
      @PathVariable UUID resource,
      @RequestBody RefuseMatch command) {
    matches.refuse(actor, number, resource, command);
    return ResponseEntity.ok(plans.of(actor));
  }

  /** The request that the unit has to answer. */
  record Accepted(UUID request) {}
}
