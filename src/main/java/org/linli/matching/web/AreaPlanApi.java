package org.linli.matching.web;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.matching.AcrossRequest;
import org.linli.matching.AcrossRequestManagement;
import org.linli.matching.AreaPlan;
import org.linli.matching.AreaPlans;
import org.linli.matching.RefuseMatch;
import org.linli.matching.SayAcross;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs: the area's side, and the unit's. */
@RestController
class AreaPlanApi {

  private static final String AREA = "/api/matching/area/{area}";
  private static final String REQUESTS = "/api/c/{community}/matching/across";

  private final AreaPlans plans;
  private final AcrossRequestManagement requests;

  AreaPlanApi(AreaPlans plans, AcrossRequestManagement requests) {
    this.plans = plans;
    this.requests = requests;
  }

  @GetMapping(AREA)
  AreaPlan show(Actor actor) {
    return plans.of(actor);
  }

  /** Begins to pair everything; the answer says how far it is. */
  @PostMapping(AREA)
  ResponseEntity<AreaPlan> start(Actor actor) {
    plans.start(actor);
    return ResponseEntity.accepted().body(plans.of(actor));
  }

  @PostMapping(AREA + "/cancel")
  ResponseEntity<AreaPlan> cancel(Actor actor) {
    plans.cancel(actor);
    return ResponseEntity.ok(plans.of(actor));
  }

  @PostMapping(AREA + "/accept/{need}/{resource}")
  ResponseEntity<AreaPlan> accept(
      Actor actor, @PathVariable UUID need, @PathVariable UUID resource) {
    plans.accept(actor, need, resource);
    return ResponseEntity.ok(plans.of(actor));
  }

  @PostMapping(AREA + "/refuse/{need}/{resource}")
  ResponseEntity<AreaPlan> refuse(
      Actor actor,
      @PathVariable UUID need,
      @PathVariable UUID resource,
      @RequestBody RefuseMatch command) {
    plans.refuse(actor, need, resource, command);
    return ResponseEntity.ok(plans.of(actor));
  }

  @GetMapping(REQUESTS)
  List<AcrossRequest> open(Actor actor) {
    return requests.open(actor);
  }

  @GetMapping(REQUESTS + "/{across}")
  AcrossRequest request(Actor actor, @PathVariable UUID across) {
    return requests.find(actor, across);
  }

  @PostMapping(REQUESTS + "/{across}")
  ResponseEntity<AcrossRequest> say(
      Actor actor, @PathVariable UUID across, @RequestBody SayAcross command) {
    requests.say(actor, across, command);
    return ResponseEntity.ok(requests.find(actor, across));
  }
}
