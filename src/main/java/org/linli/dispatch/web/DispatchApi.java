package org.linli.dispatch.web;

import java.util.List;
import java.util.UUID;
import org.linli.dispatch.AskExclusion;
import org.linli.dispatch.CallRaiser;
import org.linli.dispatch.DecideExclusion;
import org.linli.dispatch.Exclusion;
import org.linli.dispatch.ExclusionManagement;
import org.linli.dispatch.IssueWhistle;
import org.linli.dispatch.MonthOfRates;
import org.linli.dispatch.ProposalManagement;
import org.linli.dispatch.ReceiverManagement;
import org.linli.dispatch.RefuseProposal;
import org.linli.dispatch.SteerWhistle;
import org.linli.dispatch.Suggestion;
import org.linli.dispatch.TakeStep;
import org.linli.dispatch.WhistleManagement;
import org.linli.dispatch.WhistleReading;
import org.linli.dispatch.WhistleReading.Received;
import org.linli.dispatch.WhistleView;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whistles over JSON: the street's side and the organizations' side. */
@RestController
@RequestMapping("/api/dispatch/area/{area}")
class DispatchApi {

  private final WhistleManagement whistles;
  private final ReceiverManagement receivers;
  private final WhistleReading reading;
  private final ProposalManagement proposals;
  private final ExclusionManagement exclusions;
  private final ShownRates rates;

  DispatchApi(
      WhistleManagement whistles,
      ReceiverManagement receivers,
      WhistleReading reading,
      ProposalManagement proposals,
      ExclusionManagement exclusions,
      ShownRates rates) {
    this.whistles = whistles;
    this.receivers = receivers;
    this.reading = reading;
    this.proposals = proposals;
    this.exclusions = exclusions;
    this.rates = rates;
  }

  @GetMapping("/whistles")
  Slice<WhistleView> all(Actor actor, Paging paging) {
    return reading.all(actor, paging);
  }

  @PostMapping("/whistles")
  ResponseEntity<WhistleView> issue(Actor actor, @RequestBody IssueWhistle command) {
    var id = whistles.issue(actor, command);
    return ResponseEntity.status(201).body(reading.show(actor, id));
  }

  @GetMapping("/whistles/{whistle}")
  WhistleView show(Actor actor, @PathVariable UUID whistle) {
    return reading.show(actor, whistle);
  }

  @PostMapping("/whistles/{whistle}/step")
  ResponseEntity<WhistleView> steer(
      Actor actor, @PathVariable UUID whistle, @RequestBody SteerWhistle command) {
    whistles.steer(actor, whistle, command);
    return ResponseEntity.ok(reading.show(actor, whistle));
  }

  @PostMapping("/whistles/{whistle}/call")
  ResponseEntity<WhistleView> call(
      Actor actor, @PathVariable UUID whistle, @RequestBody CallRaiser command) {
    whistles.called(actor, whistle, command);
    return ResponseEntity.ok(reading.show(actor, whistle));
  }

  /** What communities propose. */
  @GetMapping("/proposals")
  List<Suggestion> proposals(Actor actor) {
    return proposals.open(actor);
  }

  @PostMapping("/proposals/{proposed}/refuse")
  ResponseEntity<List<Suggestion>> refuse(
      Actor actor, @PathVariable UUID proposed, @RequestBody RefuseProposal command) {
    proposals.refuse(actor, proposed, command);
    return ResponseEntity.ok(proposals.open(actor));
  }

  /** What the caller's organization has been named for. */
  @GetMapping("/received")
  List<Received> received(Actor actor) {
    return reading.received(actor);
  }

  @GetMapping("/received/{receiver}")
  Received received(Actor actor, @PathVariable UUID receiver) {
    return reading.received(actor, receiver);
  }

  @PostMapping("/received/{receiver}/step")
  ResponseEntity<Received> take(
      Actor actor, @PathVariable UUID receiver, @RequestBody TakeStep command) {
    receivers.take(actor, receiver, command);
    return ResponseEntity.ok(reading.received(actor, receiver));
  }

  @PostMapping("/received/{receiver}/exclusion")
  ResponseEntity<Received> exclude(
      Actor actor, @PathVariable UUID receiver, @RequestBody AskExclusion command) {
    exclusions.ask(actor, receiver, command);
    return ResponseEntity.ok(reading.received(actor, receiver));
  }

  @PostMapping("/exclusions/{receiver}")
  ResponseEntity<List<Exclusion>> decide(
      Actor actor, @PathVariable UUID receiver, @RequestBody DecideExclusion command) {
    exclusions.decide(actor, receiver, command);
    return ResponseEntity.ok(exclusions.open(actor));
  }

  /** A district reads its streets, a street all departments, a department itself. */
  @GetMapping("/rates")
  MonthOfRates rates(Actor actor, @RequestParam(defaultValue = "") String month) {
    return rates.of(actor, month);
  }
}
